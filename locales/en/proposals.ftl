proposal-intro = { $kind ->
    [offer] 🤝 <b>Somebody could use what you offer.</b>
   *[request] 🤝 <b>Somebody offers what you are looking for.</b>
}
proposal-mine = { $kind ->
    [offer] For your offer:
   *[request] For your request:
}
    { $headline }
proposal-why = Why we think it fits:
proposal-reason = ✓ { $reason }
proposal-ask = Would you like to get to know each other? Only when both sides say yes does each get the other’s name and contact.
proposal-accept-button = ✅ Yes, please introduce us
proposal-decline-button = No, thank you
# Takes the place of the question.
proposal-accepted-waiting = ✅ <b>You said yes. Thank you!</b>

    { $headline }

    As soon as the other side says yes too, we introduce you to each other.
proposal-accepted-introduced = 🤝 <b>You have both said yes.</b>

    { $headline }

    The next message tells you how to reach each other.
proposal-declined = <b>You said no, and that is fine.</b>

    { $headline }

    We will not propose these two to each other again. Your own listing stays open.
proposal-lapsed = This question is closed: the other side is not available any more.

    { $headline }

    Your own listing stays as it is. When somebody else fits, we will write to you.
proposal-came-to-nothing = This time it did not work out, because the other side is not available any more. Thank you for saying yes!

    { $headline }

    Your own listing stays as it is. When somebody else fits, we will write to you.
answer-came-to-nothing = The listing you answered has been closed meanwhile, or does not fit yours after all. Yours stays open:

    { $headline }

    When somebody else fits, we write to you.
# What is said on pressing.
proposal-waiting-alert = Thank you! As soon as the other side says yes too, we introduce you.
proposal-introduced-alert = You have both said yes. We are introducing you now.
proposal-declined-alert = That is fine. Thank you for letting us know.
proposal-gone-alert = This question does not exist any more.
proposal-not-yours-alert = This question was meant for somebody else.
proposal-answered-alert = You have answered this already. Your answer holds.
proposal-closed-alert = Thank you for answering. The other side is not available any more, so this question is closed.
proposal-contact-alert = Thank you! One thing is missing: how you can be reached. Please see the next message.
volunteer-asked-alert = Thank you! We are asking the other side now.
volunteer-asked = 💛 <b>Thank you!</b> We have asked the other side. As soon as they say yes, we introduce you to each other.
volunteer-not-open-alert = Thank you! In the meantime this has been settled or taken back.
volunteer-no-fit-alert = Thank you! None of your open listings fits this one at the moment. You can change or add one in the menu.
volunteer-unreachable-alert = Thank you! The other side cannot be reached at the moment. Please try again later.
