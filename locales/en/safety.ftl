# What everybody reads and confirms once before the first introduction.
safety-title = 🛟 <b>Before we introduce you: a few words about safety</b>
safety-rules =
    • Never hand over your passport or other papers, not even for a moment, and never take anybody else’s.
    • Never pay anything in advance.
    • Meet in a public place first, if possible by day.
    • Tell somebody you trust where you are going and when you will be back.
    • You may say no and leave at any time, without explaining.
# Below the rules for everybody.
safety-more = { $kind ->
    [home]
        • See the place before you move in, and do not go there alone.
        • The door of your room should lock.
        • Keep your phone, your papers and some money with you.
    [vehicle]
        • Before the ride, send the number plate and the driver’s name to somebody you trust.
        • Keep your phone and your papers with you.
        • If you feel uneasy, ask to stop where there are people.
    [child]
        • Do not leave a child alone with somebody you do not know yet: stay close by.
        • Meet where other adults are around, or keep the door open.
   *[money]
        • Nobody may ask you for money for work, papers or a bank account.
        • Give nobody your bank card, its PIN or codes from messages.
        • Before you start, ask for a written contract that you understand.
}
safety-call = ☎️ <b>If you are in danger or need advice</b>
safety-emergency = Emergency: <b>{ $number }</b>
safety-police = Police: <b>{ $number }</b>
safety-women = For women who face violence: <b>{ $number }</b>
safety-children = For children and young people: <b>{ $number }</b>
safety-confirm-button = 🛟 I have read this
proposal-safety-alert = For your yes to count, please read the words about safety and tap the button below them.
# Where children or documents are concerned.
through-organisations = 🤝 <b>Here, organisations help.</b>

    { $headline }

    Where children or documents are concerned, we do not introduce private individuals to each other. That is safer for everybody. Our moderators know about it and are looking for an organisation.
proposal-organisations-alert = Thank you! Here only organisations that we have checked help: that is safer for everybody. Nothing was passed on.
moderation-organisations-alert = In this category we do not introduce private individuals to each other: an organisation is needed.
