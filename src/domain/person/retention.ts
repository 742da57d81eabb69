/**
 * How long what is kept about people; the privacy notice says these numbers. People agreed to them as they were: whoever
 * makes one longer raises CONSENT_VERSION.
 */

/** A draft that nobody touched for so many days is deleted; its author was reminded long before. */
export const DRAFT_DAYS = 90;

/** For so many days a listing that is over can be looked up by its author and the moderators; then it is made anonymous. */
export const CLOSED_DAYS = 90;

/** What two people wrote to each other through the bot is deleted after so many days. */
export const RELAYED_DAYS = 7;

/** People who were not here for so many months are asked whether they want to stay … */
export const ABSENT_MONTHS = 12;

/** … and are deleted if they do not come back in so many days. */
export const STAY_DAYS = 30;

/** Names are taken out of the audit log after so many months. */
export const NAMES_MONTHS = 12;

/** Twelve of these are 365 days. */
export const DAYS_A_MONTH = 365 / 12;
