category-devices = Phone, internet
devices-what-label = What
devices-what-ask-offer = What can you give or do?
devices-what-ask-request = What do you need?
devices-what-phone = Phone
devices-what-laptop = Computer
devices-what-tablet = Tablet
devices-what-sim = SIM card
devices-what-power = Charger, power bank
devices-what-internet = Internet at home
devices-what-setup = Setting up
devices-handover-label = How it gets there
devices-handover-ask-offer = How can it get to the person?
devices-handover-ask-request = How can it get to you?
devices-handover-pick-up = Pick-up
devices-handover-delivery = Delivery
devices-pieces-label = How many
devices-pieces-ask-request = How many do you need?
devices-pieces-value = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
