menu-home = What can we do for you?
menu-home-drafts = Something is not finished yet. You can go on where you stopped, or begin something else.
menu-help = 🧭 <b>How it works</b>
    1. You say what you need or what you can give. Mostly by tapping; it takes about a minute.
    2. Moderators of your town look at it.
    3. When somebody fits, we ask both of you. Only after two yeses can you write to each other or share your contact.

    /need: I need help
    /offer: I can help
    /browse: browse listings
    /my: my listings
    /cancel: stop for now, nothing is lost
    /language: another language
    /privacy: your data
menu-need-button = 🙏 I need help
menu-offer-button = 💛 I can help
menu-browse-button = 🔎 Browse listings
# row
menu-my-listings-button = 📋 My listings
# row
menu-settings-button = ⚙️ Settings
menu-resume-request-button = ▶️ Go on with my request
menu-resume-offer-button = ▶️ Go on with my offer
menu-resume-revision-button = ▶️ Go on with the changes
menu-cancelled = 💾 Stopped. Your answers are kept for { $kept }.
menu-nothing-to-cancel = There is nothing to stop right now.
# The "/" menu.
command-start = Start, or open the menu
command-need = I need help
command-offer = I can help
command-browse = Browse listings
command-my = My listings
command-menu = Home menu
command-cancel = Stop for now; nothing is lost
command-language = Change the language
command-settings = Language, phone number, privacy
command-help = How it works
command-privacy = Your data
command-group-queue = What waits for a decision
command-mydata = A file with everything kept about you
command-deleteme = Delete all my data
command-group-help = What the buttons do
command-group-setup = Which place this group looks after
command-communities = Towns and applications

first-words-ask = Did we get that right? Tap to begin; you can change everything.
first-words-request-button = 🙏 I need: { $what }
first-words-offer-button = 💛 I can give: { $what }
# Somebody's first words call for what only organisations post.
organisations-only = 🏛 { $kind ->
    [offer] <b>{ $category }</b>: only organisations that we have checked offer this.
   *[request] <b>{ $category }</b>: only organisations that we have checked ask for this.
} That keeps children safe and fraud out.

    Organisations that help: /organisations
    Do you belong to an organisation? Register it: /organisation
