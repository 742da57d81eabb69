// Written by `npm run locales` from locales/. Not to be edited.
import type { Text } from "./html.ts";

/** Every message and the variables it takes. */
export interface Messages {
  "absence-ask": { "headline": Text; "name": Text };
  "absence-came-up-button": Record<string, never>;
  "absence-misunderstood-button": Record<string, never>;
  "absence-noted": { "name": Text };
  "absence-there-button": Record<string, never>;
  "accompaniment-date-ask-offer": Record<string, never>;
  "accompaniment-date-ask-request": Record<string, never>;
  "accompaniment-date-label": Record<string, never>;
  "accompaniment-end-ask-request": Record<string, never>;
  "accompaniment-end-label": Record<string, never>;
  "accompaniment-language-ask-offer": Record<string, never>;
  "accompaniment-language-ask-request": Record<string, never>;
  "accompaniment-language-label": Record<string, never>;
  "accompaniment-time-ask-request": Record<string, never>;
  "accompaniment-time-label": Record<string, never>;
  "accompaniment-where-ask-offer": Record<string, never>;
  "accompaniment-where-ask-request": Record<string, never>;
  "accompaniment-where-bank": Record<string, never>;
  "accompaniment-where-doctor": Record<string, never>;
  "accompaniment-where-elsewhere": Record<string, never>;
  "accompaniment-where-label": Record<string, never>;
  "accompaniment-where-office": Record<string, never>;
  "accompaniment-where-school": Record<string, never>;
  "animals-animal-ask-offer": Record<string, never>;
  "animals-animal-ask-request": Record<string, never>;
  "animals-animal-bird": Record<string, never>;
  "animals-animal-cat": Record<string, never>;
  "animals-animal-dog": Record<string, never>;
  "animals-animal-label": Record<string, never>;
  "animals-animal-other": Record<string, never>;
  "animals-animal-small": Record<string, never>;
  "animals-from-ask-offer": Record<string, never>;
  "animals-from-ask-request": Record<string, never>;
  "animals-from-label": Record<string, never>;
  "animals-help-advice": Record<string, never>;
  "animals-help-ask-offer": Record<string, never>;
  "animals-help-ask-request": Record<string, never>;
  "animals-help-food": Record<string, never>;
  "animals-help-foster": Record<string, never>;
  "animals-help-label": Record<string, never>;
  "animals-help-vet": Record<string, never>;
  "animals-help-walks": Record<string, never>;
  "answer-came-to-nothing": { "headline": Text };
  "appeal-ask": { "max": Text };
  "appeal-button": Record<string, never>;
  "appeal-done": Record<string, never>;
  "appeal-nothing": Record<string, never>;
  "appointment-accept-button": Record<string, never>;
  "appointment-accepted-done": { "when": Text };
  "appointment-agreed": { "name": Text };
  "appointment-agreed-hint": Record<string, never>;
  "appointment-calendar-button": Record<string, never>;
  "appointment-call-off-ask": { "frees": string; "name": Text; "when": Text };
  "appointment-call-off-button": Record<string, never>;
  "appointment-call-off-yes-button": Record<string, never>;
  "appointment-called-off": { "by": string; "name": Text };
  "appointment-called-off-done": { "name": Text };
  "appointment-called-off-freed": { "by": string };
  "appointment-called-off-hint": { "by": string };
  "appointment-changed-alert": Record<string, never>;
  "appointment-clash": Record<string, never>;
  "appointment-clash-ask": Record<string, never>;
  "appointment-clash-left": Record<string, never>;
  "appointment-clash-no-button": Record<string, never>;
  "appointment-clash-unknown": Record<string, never>;
  "appointment-clash-yes-button": Record<string, never>;
  "appointment-days-button": Record<string, never>;
  "appointment-decline-button": Record<string, never>;
  "appointment-declined": { "name": Text };
  "appointment-declined-done": { "name": Text };
  "appointment-declined-hint": Record<string, never>;
  "appointment-far-alert": Record<string, never>;
  "appointment-file-note": Record<string, never>;
  "appointment-file-summary": { "category": Text; "name": Text };
  "appointment-frozen-alert": Record<string, never>;
  "appointment-holds": { "when": Text };
  "appointment-line": { "when": Text };
  "appointment-line-before": { "when": Text };
  "appointment-mine-waits": { "name": Text; "when": Text };
  "appointment-move-button": Record<string, never>;
  "appointment-moved": { "name": Text };
  "appointment-moved-hint": Record<string, never>;
  "appointment-none": { "name": Text };
  "appointment-none-alert": Record<string, never>;
  "appointment-open-button": Record<string, never>;
  "appointment-other-button": Record<string, never>;
  "appointment-over-alert": Record<string, never>;
  "appointment-past-alert": Record<string, never>;
  "appointment-place-taken-alert": Record<string, never>;
  "appointment-reminder": { "name": Text };
  "appointment-replaced": { "how": string; "name": Text };
  "appointment-show-button": Record<string, never>;
  "appointment-still-holds": { "when": Text };
  "appointment-suggest-button": Record<string, never>;
  "appointment-suggested": { "name": Text };
  "appointment-suggested-ask": Record<string, never>;
  "appointment-suggested-done": { "name": Text };
  "appointment-suggested-move": { "name": Text };
  "appointment-theirs-waits": { "name": Text; "when": Text };
  "appointment-unreachable-alert": Record<string, never>;
  "appointment-when": { "day": Text; "time": Text; "zone": string };
  "appointment-which-day": { "name": Text };
  "appointment-which-hour": { "day": Text };
  "attendance-again-button": Record<string, never>;
  "attendance-all-button": Record<string, never>;
  "attendance-ask": Record<string, never>;
  "attendance-ask-names": { "names": Text };
  "attendance-call-button": Record<string, never>;
  "attendance-count": { "count": Text; "wanted": Text };
  "attendance-done": { "came": Text; "missed": Text };
  "attendance-done-button": Record<string, never>;
  "attendance-hint": Record<string, never>;
  "attendance-line": { "name": Text; "number": Text };
  "attendance-line-came": { "name": Text };
  "attendance-line-missed": { "name": Text };
  "attendance-mark": Record<string, never>;
  "attendance-mark-button": { "missed": string; "name": Text };
  "attendance-names": { "count": Text; "names": Text; "wanted": Text };
  "attendance-names-none": Record<string, never>;
  "attendance-nobody": Record<string, never>;
  "attendance-not-all-button": Record<string, never>;
  "attendance-old-alert": Record<string, never>;
  "attendance-reminder": Record<string, never>;
  "attendance-show-button": Record<string, never>;
  "attendance-thanks": { "headline": Text; "name": Text };
  "attendance-title": Record<string, never>;
  "ban-alert": Record<string, never>;
  "ban-lifted": Record<string, never>;
  "ban-reason-abuse": Record<string, never>;
  "ban-reason-abuse-button": Record<string, never>;
  "ban-reason-commercial": Record<string, never>;
  "ban-reason-commercial-button": Record<string, never>;
  "ban-reason-fraud": Record<string, never>;
  "ban-reason-fraud-button": Record<string, never>;
  "ban-reason-other": Record<string, never>;
  "ban-reason-other-button": Record<string, never>;
  "ban-taken-down": Record<string, never>;
  "ban-taken-down-for-author": Record<string, never>;
  "ban-told": { "reason": Text };
  "broadcast-again-alert": Record<string, never>;
  "broadcast-confirm-button": { "count": number };
  "broadcast-count-alert": { "count": number };
  "broadcast-count-wide-alert": { "count": number };
  "broadcast-failed": { "count": Text };
  "broadcast-help-button": Record<string, never>;
  "broadcast-intro": { "kind": string };
  "broadcast-need-button": Record<string, never>;
  "broadcast-nobody-alert": Record<string, never>;
  "broadcast-not-open-alert": Record<string, never>;
  "broadcast-on-cards": Record<string, never>;
  "broadcast-open-button": Record<string, never>;
  "broadcast-progress": { "bar": Text; "sent": Text; "status": string; "total": Text };
  "broadcast-started-alert": { "count": number };
  "broadcast-waiting": { "count": number; "time": Text };
  "broadcast-why": Record<string, never>;
  "broadcast-why-wide": Record<string, never>;
  "browse-amount-any-button": Record<string, never>;
  "browse-amount-button": { "amount": Text; "kind": string };
  "browse-answer-first": { "kind": string };
  "browse-answer-waiting-alert": Record<string, never>;
  "browse-categories": { "kind": string };
  "browse-category-button": { "category": Text; "count": Text; "emoji": Text };
  "browse-dates-button": { "soon": string };
  "browse-distance-any-button": Record<string, never>;
  "browse-distance-button": { "km": Text };
  "browse-gone-alert": Record<string, never>;
  "browse-kind-button": { "kind": string };
  "browse-kinds": Record<string, never>;
  "browse-languages-button": { "mine": string };
  "browse-list-button": Record<string, never>;
  "browse-nothing-found": Record<string, never>;
  "browse-nothing-yet": { "kind": string };
  "browse-own-alert": Record<string, never>;
  "browse-range": { "first": Text; "last": Text; "total": Text };
  "browse-save-button": Record<string, never>;
  "browse-share": { "link": Text; "listing": Text };
  "browse-share-button": Record<string, never>;
  "browse-share-send-button": Record<string, never>;
  "button-back": Record<string, never>;
  "button-cancel": Record<string, never>;
  "button-skip": Record<string, never>;
  "card-approvals": { "count": Text; "needed": Text };
  "card-approve-button": Record<string, never>;
  "card-ask-button": Record<string, never>;
  "card-author": { "count": number; "name": Text; "since": Text };
  "card-changes": Record<string, never>;
  "card-claimed": { "name": Text; "time": Text };
  "card-decision": { "action": string; "name": Text; "when": Text };
  "card-doubt": { "text": Text };
  "card-doubts": { "pieces": Text };
  "card-fits": Record<string, never>;
  "card-fits-more": { "count": Text };
  "card-fits-none": Record<string, never>;
  "card-forgotten": { "id": Text };
  "card-introduced": Record<string, never>;
  "card-masked": { "count": Text };
  "card-number": { "id": Text };
  "card-own-question-button": Record<string, never>;
  "card-photo-missing": { "id": Text; "number": Text };
  "card-photos": { "headline": Text; "id": Text };
  "card-photos-moved": Record<string, never>;
  "card-photos-new": { "count": Text };
  "card-proposal": { "offer": string; "request": string; "status": string };
  "card-propose-button": { "number": Text };
  "card-question": { "text": Text };
  "card-reason": { "reason": Text };
  "card-reject-button": Record<string, never>;
  "card-rejected-before": { "name": Text; "reason": Text; "when": Text };
  "card-reply": { "text": Text };
  "card-revision": { "state": string };
  "card-search": { "accepted": Text; "asked": Text; "open": Text; "standby": Text; "status": string; "wanted": Text };
  "card-search-neighbours": { "answer": string };
  "card-somebody": Record<string, never>;
  "card-status": { "status": string };
  "card-suggestion": { "headline": Text; "id": Text; "number": Text };
  "card-suggestion-elsewhere": { "community": Text; "consent": string };
  "card-suggestion-why": { "reasons": Text };
  "card-superseded": Record<string, never>;
  "card-system": Record<string, never>;
  "card-take-down-button": Record<string, never>;
  "card-taken-over": { "community": Text; "headline": Text; "id": Text; "name": Text };
  "card-undo-button": { "minutes": Text };
  "card-version": { "number": Text };
  "card-waits": { "side": string; "time": Text };
  "case-answer": { "community": Text; "text": Text };
  "case-answer-ask": { "max": Text; "name": Text; "to": Text };
  "case-answer-button": Record<string, never>;
  "case-answer-menu-button": Record<string, never>;
  "case-answered": Record<string, never>;
  "case-back-button": Record<string, never>;
  "case-ban-menu-button": Record<string, never>;
  "case-both-button": Record<string, never>;
  "case-claim-button": Record<string, never>;
  "case-claimed-alert": Record<string, never>;
  "case-close-menu-button": Record<string, never>;
  "case-closed": { "name": Text; "outcome": string };
  "case-closed-alert": { "name": Text };
  "case-closed-now-alert": Record<string, never>;
  "case-closing": { "name": Text; "outcome": string; "when": Text };
  "case-closing-itself": { "when": Text; "why": string };
  "case-dismiss-button": Record<string, never>;
  "case-done-button": Record<string, never>;
  "case-escalation": { "community": Text; "hours": Text; "kind": Text };
  "case-files-button": { "count": Text };
  "case-files-toast": { "hours": Text };
  "case-free": { "kind": Text };
  "case-gone-alert": Record<string, never>;
  "case-handed-button": Record<string, never>;
  "case-in-topic-toast": Record<string, never>;
  "case-introduction": { "state": string };
  "case-kind": { "kind": string };
  "case-listing-button": Record<string, never>;
  "case-no-words-alert": Record<string, never>;
  "case-nobody-alert": Record<string, never>;
  "case-note": { "name": Text; "text": Text; "when": Text };
  "case-note-answer": { "name": Text; "text": Text; "to": Text; "when": Text };
  "case-note-ask": { "max": Text; "name": Text };
  "case-note-button": Record<string, never>;
  "case-note-warning": { "name": Text; "to": Text; "when": Text };
  "case-noted": Record<string, never>;
  "case-number": { "id": Text };
  "case-over": { "kind": Text };
  "case-own-decision-alert": { "hours": Text };
  "case-own-words": { "text": Text };
  "case-owned": { "kind": Text; "name": Text; "time": Text };
  "case-party-banned": Record<string, never>;
  "case-party-left": Record<string, never>;
  "case-party-reports": { "count": Text };
  "case-party-unreachable": Record<string, never>;
  "case-passed-on-button": Record<string, never>;
  "case-queue": { "count": Text };
  "case-queue-button": { "number": Text };
  "case-queue-line": { "kind": Text; "name": Text; "number": Text; "state": string; "when": Text };
  "case-reason-no-organisation": Record<string, never>;
  "case-reason-no-taker": Record<string, never>;
  "case-reason-nobody-left": Record<string, never>;
  "case-reason-organisation": Record<string, never>;
  "case-reason-unmet": Record<string, never>;
  "case-reason-wrong": Record<string, never>;
  "case-release-button": Record<string, never>;
  "case-released-alert": Record<string, never>;
  "case-reminder": { "hours": Text };
  "case-reply-long": { "length": Text; "max": Text };
  "case-reply-placeholder": Record<string, never>;
  "case-reply-text-only": Record<string, never>;
  "case-settled-button": Record<string, never>;
  "case-stands-button": Record<string, never>;
  "case-statement": { "name": Text; "reason": Text; "when": Text };
  "case-statement-found": { "reason": Text; "when": Text };
  "case-take-over-button": Record<string, never>;
  "case-take-over-sure-button": { "name": Text };
  "case-taken-alert": { "name": Text; "time": Text };
  "case-taken-over": { "community": Text; "id": Text; "kind": Text; "name": Text };
  "case-topic": { "category": Text; "id": Text; "kind": Text };
  "case-topics-refused": Record<string, never>;
  "case-warn-menu-button": Record<string, never>;
  "case-warned-alert": Record<string, never>;
  "case-warning": { "community": Text; "name": Text };
  "case-words-button": { "count": Text };
  "case-words-gone": Record<string, never>;
  "case-words-line": { "name": Text; "text": Text; "when": Text };
  "case-words-title": Record<string, never>;
  "category-accompaniment": Record<string, never>;
  "category-animals": Record<string, never>;
  "category-childcare": Record<string, never>;
  "category-devices": Record<string, never>;
  "category-food": Record<string, never>;
  "category-freight": Record<string, never>;
  "category-goods": Record<string, never>;
  "category-health": Record<string, never>;
  "category-housing": Record<string, never>;
  "category-language-course": Record<string, never>;
  "category-legal": Record<string, never>;
  "category-leisure": Record<string, never>;
  "category-material": Record<string, never>;
  "category-money": Record<string, never>;
  "category-other": Record<string, never>;
  "category-psychosocial": Record<string, never>;
  "category-repairs": Record<string, never>;
  "category-ride": Record<string, never>;
  "category-shift": Record<string, never>;
  "category-translation": Record<string, never>;
  "category-tutoring": Record<string, never>;
  "category-work": Record<string, never>;
  "check-in-ask": { "headline": Text; "name": Text };
  "check-in-good-button": Record<string, never>;
  "check-in-later": { "again": string };
  "check-in-later-button": Record<string, never>;
  "check-in-wrong": { "name": Text };
  "check-in-wrong-button": Record<string, never>;
  "childcare-ages-ask-offer": Record<string, never>;
  "childcare-ages-ask-request": Record<string, never>;
  "childcare-ages-from-10": Record<string, never>;
  "childcare-ages-from-3": Record<string, never>;
  "childcare-ages-from-6": Record<string, never>;
  "childcare-ages-label": Record<string, never>;
  "childcare-ages-under-3": Record<string, never>;
  "childcare-children-ask-offer": Record<string, never>;
  "childcare-children-ask-request": Record<string, never>;
  "childcare-children-label": Record<string, never>;
  "childcare-children-value": { "count": number };
  "childcare-guardian-ask-request": Record<string, never>;
  "childcare-guardian-hint": Record<string, never>;
  "childcare-guardian-label": Record<string, never>;
  "childcare-hours-afternoon": Record<string, never>;
  "childcare-hours-ask-offer": Record<string, never>;
  "childcare-hours-ask-request": Record<string, never>;
  "childcare-hours-evening": Record<string, never>;
  "childcare-hours-label": Record<string, never>;
  "childcare-hours-morning": Record<string, never>;
  "childcare-hours-weekend": Record<string, never>;
  "command-browse": Record<string, never>;
  "command-cancel": Record<string, never>;
  "command-communities": Record<string, never>;
  "command-deleteme": Record<string, never>;
  "command-group-auto": Record<string, never>;
  "command-group-ban": Record<string, never>;
  "command-group-broadcast": Record<string, never>;
  "command-group-coverage": Record<string, never>;
  "command-group-find": Record<string, never>;
  "command-group-help": Record<string, never>;
  "command-group-join": Record<string, never>;
  "command-group-log": Record<string, never>;
  "command-group-match": Record<string, never>;
  "command-group-organisations": Record<string, never>;
  "command-group-person": Record<string, never>;
  "command-group-queue": Record<string, never>;
  "command-group-setup": Record<string, never>;
  "command-group-stats": Record<string, never>;
  "command-group-unban": Record<string, never>;
  "command-help": Record<string, never>;
  "command-inbox": Record<string, never>;
  "command-language": Record<string, never>;
  "command-menu": Record<string, never>;
  "command-my": Record<string, never>;
  "command-mydata": Record<string, never>;
  "command-need": Record<string, never>;
  "command-offer": Record<string, never>;
  "command-organisation": Record<string, never>;
  "command-organisations": Record<string, never>;
  "command-privacy": Record<string, never>;
  "command-settings": Record<string, never>;
  "command-start": Record<string, never>;
  "common-details-ask-offer": Record<string, never>;
  "common-details-ask-request": Record<string, never>;
  "common-details-hint": Record<string, never>;
  "common-details-label": Record<string, never>;
  "common-helpers-ask-request": Record<string, never>;
  "common-helpers-label": Record<string, never>;
  "common-helpers-value": { "count": number };
  "common-languages-ask-offer": Record<string, never>;
  "common-languages-label": Record<string, never>;
  "common-photos-ask-offer": Record<string, never>;
  "common-photos-ask-request": Record<string, never>;
  "common-photos-hint": Record<string, never>;
  "common-photos-label": Record<string, never>;
  "common-photos-value": { "count": number };
  "common-place-ask-offer": Record<string, never>;
  "common-place-ask-request": Record<string, never>;
  "common-place-hint": Record<string, never>;
  "common-place-label": Record<string, never>;
  "common-radius-ask-offer": Record<string, never>;
  "common-radius-km-15": Record<string, never>;
  "common-radius-km-40": Record<string, never>;
  "common-radius-km-5": Record<string, never>;
  "common-radius-label": Record<string, never>;
  "common-reply-ask-offer": Record<string, never>;
  "common-reply-ask-request": Record<string, never>;
  "common-reply-label": Record<string, never>;
  "common-until-ask-request": Record<string, never>;
  "common-until-label": Record<string, never>;
  "common-urgency-any": Record<string, never>;
  "common-urgency-ask-request": Record<string, never>;
  "common-urgency-days": Record<string, never>;
  "common-urgency-label": Record<string, never>;
  "common-urgency-week": Record<string, never>;
  "communities-application": { "group": Text; "name": Text; "radius": Text };
  "communities-close-button": { "name": Text };
  "communities-item": { "area": Text; "chat": Text };
  "communities-title": { "count": number };
  "community-closed": { "name": Text };
  "community-moved-away": { "name": Text };
  "contact-check-button": Record<string, never>;
  "contact-later": Record<string, never>;
  "contact-later-button": Record<string, never>;
  "contact-no-username": Record<string, never>;
  "contact-not-kept": Record<string, never>;
  "contact-shared": { "name": Text };
  "contact-typed": Record<string, never>;
  "contact-why": { "listing": Text };
  "contact-yes-again": Record<string, never>;
  "count-ask": { "kind": string; "mine": Text; "name": Text; "theirs": Text };
  "count-open-button": Record<string, never>;
  "coverage-add-ask": Record<string, never>;
  "coverage-add-button": Record<string, never>;
  "coverage-area-community": { "community": Text };
  "coverage-area-radius": { "distance": Text };
  "coverage-back-button": Record<string, never>;
  "coverage-changed-alert": Record<string, never>;
  "coverage-gap": { "categories": Text; "kinds": Text };
  "coverage-gap-outside": { "categories": Text; "kinds": Text };
  "coverage-gap-town": { "categories": Text; "kinds": Text; "town": Text };
  "coverage-gone-alert": Record<string, never>;
  "coverage-inactive": Record<string, never>;
  "coverage-kind": { "kind": string };
  "coverage-nobody": Record<string, never>;
  "coverage-overlap": { "category": Text; "kinds": Text; "names": Text };
  "coverage-own": Record<string, never>;
  "coverage-own-line": { "area": Text; "categories": Text; "community": Text; "kinds": Text };
  "coverage-raise-button": Record<string, never>;
  "coverage-refused-alert": Record<string, never>;
  "coverage-remove-button": Record<string, never>;
  "coverage-rule": { "area": Text; "categories": Text; "deadline": Text; "kinds": Text; "name": Text };
  "coverage-rule-button": { "name": Text; "number": Text };
  "coverage-rule-line": { "area": Text; "categories": Text; "deadline": Text; "kinds": Text; "name": Text; "number": Text };
  "coverage-title": { "community": Text };
  "coverage-towns-ask": { "name": Text };
  "coverage-towns-button": Record<string, never>;
  "coverage-towns-unknown": { "towns": Text };
  "coverage-whole-button": { "community": Text };
  "decision-undone": { "headline": Text; "status": string };
  "devices-handover-ask-offer": Record<string, never>;
  "devices-handover-ask-request": Record<string, never>;
  "devices-handover-delivery": Record<string, never>;
  "devices-handover-label": Record<string, never>;
  "devices-handover-pick-up": Record<string, never>;
  "devices-pieces-ask-request": Record<string, never>;
  "devices-pieces-label": Record<string, never>;
  "devices-pieces-value": { "count": number };
  "devices-what-ask-offer": Record<string, never>;
  "devices-what-ask-request": Record<string, never>;
  "devices-what-internet": Record<string, never>;
  "devices-what-label": Record<string, never>;
  "devices-what-laptop": Record<string, never>;
  "devices-what-phone": Record<string, never>;
  "devices-what-power": Record<string, never>;
  "devices-what-setup": Record<string, never>;
  "devices-what-sim": Record<string, never>;
  "devices-what-tablet": Record<string, never>;
  "directory-any-button": Record<string, never>;
  "directory-category-button": Record<string, never>;
  "directory-choose": { "what": string };
  "directory-entry-link": { "link": Text };
  "directory-found": { "count": number; "text": Text };
  "directory-gone-alert": Record<string, never>;
  "directory-language-button": Record<string, never>;
  "directory-line": { "name": Text; "what": Text };
  "directory-qr": { "link": Text; "name": Text };
  "directory-qr-button": Record<string, never>;
  "directory-search-ask": Record<string, never>;
  "directory-search-button": Record<string, never>;
  "directory-title": { "count": number; "filters": string };
  "directory-town-button": Record<string, never>;
  "draft-reminder": { "what": string };
  "draft-served": { "community": Text; "town": Text };
  "error-answer-amount-not-whole": Record<string, never>;
  "error-answer-amount-too-large": Record<string, never>;
  "error-answer-answer-required": Record<string, never>;
  "error-answer-answer-too-long": Record<string, never>;
  "error-answer-day-in-the-past": Record<string, never>;
  "error-answer-day-too-far": { "limit": Text };
  "error-answer-ends-before-start": Record<string, never>;
  "error-answer-must-agree": Record<string, never>;
  "error-answer-not-a-day": Record<string, never>;
  "error-answer-not-a-number": Record<string, never>;
  "error-answer-not-a-time": Record<string, never>;
  "error-answer-not-an-amount": Record<string, never>;
  "error-answer-not-an-end": Record<string, never>;
  "error-answer-not-an-option": Record<string, never>;
  "error-answer-not-two-languages": Record<string, never>;
  "error-answer-not-yes-or-no": Record<string, never>;
  "error-answer-number-too-large": { "max": Text };
  "error-answer-number-too-small": { "min": Text };
  "error-answer-photo-expected": Record<string, never>;
  "error-answer-photo-twice": Record<string, never>;
  "error-answer-place-unknown": Record<string, never>;
  "error-answer-stay-too-long": { "limit": Text };
  "error-answer-text-empty": Record<string, never>;
  "error-answer-text-too-long": { "count": Text; "max": Text };
  "error-answer-time-too-early": Record<string, never>;
  "error-answer-too-few-choices": { "min": number };
  "error-answer-too-many-photos": { "max": Text };
  "error-answer-town-unclear": Record<string, never>;
  "error-answer-unclear": Record<string, never>;
  "error-group-refuses-alert": Record<string, never>;
  "error-old-button-alert": Record<string, never>;
  "error-submit-community-gone": Record<string, never>;
  "error-submit-draft-gone": Record<string, never>;
  "error-submit-draft-incomplete": Record<string, never>;
  "error-submit-no-changes-requested": Record<string, never>;
  "error-submit-not-a-member": Record<string, never>;
  "error-submit-not-verified": Record<string, never>;
  "error-submit-other-community": Record<string, never>;
  "error-submit-too-many-listings": { "max": Text };
  "error-submit-too-many-of-organisation": { "max": Text };
  "error-unexpected-alert": Record<string, never>;
  "fallback-command": Record<string, never>;
  "fallback-draft": Record<string, never>;
  "fallback-edited": Record<string, never>;
  "fallback-location": Record<string, never>;
  "fallback-media": Record<string, never>;
  "fallback-photo": Record<string, never>;
  "fallback-text": Record<string, never>;
  "find-found": { "count": number };
  "find-usage": Record<string, never>;
  "first-words-ask": Record<string, never>;
  "first-words-offer-button": { "what": Text };
  "first-words-request-button": { "what": Text };
  "food-date-ask-offer": Record<string, never>;
  "food-date-label": Record<string, never>;
  "food-diet-ask-offer": Record<string, never>;
  "food-diet-ask-request": Record<string, never>;
  "food-diet-gluten-free": Record<string, never>;
  "food-diet-label": Record<string, never>;
  "food-diet-lactose-free": Record<string, never>;
  "food-diet-no-pork": Record<string, never>;
  "food-diet-vegan": Record<string, never>;
  "food-diet-vegetarian": Record<string, never>;
  "food-handover-ask-offer": Record<string, never>;
  "food-handover-ask-request": Record<string, never>;
  "food-handover-delivery": Record<string, never>;
  "food-handover-label": Record<string, never>;
  "food-handover-pick-up": Record<string, never>;
  "food-portions-ask-offer": Record<string, never>;
  "food-portions-ask-request": Record<string, never>;
  "food-portions-label": Record<string, never>;
  "food-portions-value": { "count": number };
  "food-what-ask-offer": Record<string, never>;
  "food-what-ask-request": Record<string, never>;
  "food-what-baby-food": Record<string, never>;
  "food-what-groceries": Record<string, never>;
  "food-what-label": Record<string, never>;
  "food-what-meals": Record<string, never>;
  "founding-refused": { "chat": Text; "name": Text; "present": Text };
  "freight-date-ask-offer": Record<string, never>;
  "freight-date-ask-request": Record<string, never>;
  "freight-date-label": Record<string, never>;
  "freight-goal-ask-offer": Record<string, never>;
  "freight-goal-ask-request": Record<string, never>;
  "freight-goal-hint": Record<string, never>;
  "freight-goal-label": Record<string, never>;
  "freight-load-appliances": Record<string, never>;
  "freight-load-ask-offer": Record<string, never>;
  "freight-load-ask-request": Record<string, never>;
  "freight-load-bicycle": Record<string, never>;
  "freight-load-boxes": Record<string, never>;
  "freight-load-furniture": Record<string, never>;
  "freight-load-label": Record<string, never>;
  "freight-load-pallets": Record<string, never>;
  "freight-start-ask-offer": Record<string, never>;
  "freight-start-ask-request": Record<string, never>;
  "freight-start-hint": Record<string, never>;
  "freight-start-label": Record<string, never>;
  "freight-volume-ask-offer": Record<string, never>;
  "freight-volume-ask-request": Record<string, never>;
  "freight-volume-car": Record<string, never>;
  "freight-volume-label": Record<string, never>;
  "freight-volume-lorry": Record<string, never>;
  "freight-volume-van": Record<string, never>;
  "freshness-ask": { "days": number; "headline": Text; "kind": string };
  "freshness-back": { "headline": Text; "kind": string };
  "freshness-past": { "headline": Text };
  "freshness-renew-button": Record<string, never>;
  "freshness-silence": { "headline": Text };
  "goods-condition-ask-offer": Record<string, never>;
  "goods-condition-good": Record<string, never>;
  "goods-condition-label": Record<string, never>;
  "goods-condition-new": Record<string, never>;
  "goods-condition-used": Record<string, never>;
  "goods-handover-ask-offer": Record<string, never>;
  "goods-handover-ask-request": Record<string, never>;
  "goods-handover-delivery": Record<string, never>;
  "goods-handover-label": Record<string, never>;
  "goods-handover-pick-up": Record<string, never>;
  "goods-items-ask-offer": Record<string, never>;
  "goods-items-ask-request": Record<string, never>;
  "goods-items-baby": Record<string, never>;
  "goods-items-clothing": Record<string, never>;
  "goods-items-electronics": Record<string, never>;
  "goods-items-furniture": Record<string, never>;
  "goods-items-household": Record<string, never>;
  "goods-items-hygiene": Record<string, never>;
  "goods-items-label": Record<string, never>;
  "goods-items-medical": Record<string, never>;
  "goods-items-school": Record<string, never>;
  "goods-pieces-ask-offer": Record<string, never>;
  "goods-pieces-ask-request": Record<string, never>;
  "goods-pieces-label": Record<string, never>;
  "goods-pieces-value": { "count": number };
  "goods-size-ask-offer": Record<string, never>;
  "goods-size-ask-request": Record<string, never>;
  "goods-size-hint": Record<string, never>;
  "goods-size-label": Record<string, never>;
  "group-refuses": { "community": Text; "count": number; "reason": string };
  "group-takes": { "community": Text };
  "group-topic-gone": { "community": Text };
  "having": { "count": number; "name": Text };
  "having-asked": { "when": Text };
  "having-button": Record<string, never>;
  "having-gone-alert": Record<string, never>;
  "having-taken": Record<string, never>;
  "health-date-ask-offer": Record<string, never>;
  "health-date-ask-request": Record<string, never>;
  "health-date-label": Record<string, never>;
  "health-language-ask-offer": Record<string, never>;
  "health-language-ask-request": Record<string, never>;
  "health-language-label": Record<string, never>;
  "health-licensed-ask-offer": Record<string, never>;
  "health-licensed-hint": Record<string, never>;
  "health-licensed-label": Record<string, never>;
  "health-mode-ask-offer": Record<string, never>;
  "health-mode-ask-request": Record<string, never>;
  "health-mode-label": Record<string, never>;
  "health-mode-on-site": Record<string, never>;
  "health-mode-online": Record<string, never>;
  "health-mode-phone": Record<string, never>;
  "health-specialty-ask-offer": Record<string, never>;
  "health-specialty-ask-request": Record<string, never>;
  "health-specialty-children": Record<string, never>;
  "health-specialty-dental": Record<string, never>;
  "health-specialty-eyes": Record<string, never>;
  "health-specialty-general": Record<string, never>;
  "health-specialty-hint": Record<string, never>;
  "health-specialty-label": Record<string, never>;
  "health-specialty-nursing": Record<string, never>;
  "health-specialty-other": Record<string, never>;
  "health-specialty-therapy": Record<string, never>;
  "health-specialty-women": Record<string, never>;
  "help-ask-button": Record<string, never>;
  "help-asked-alert": Record<string, never>;
  "helper-agree-button": Record<string, never>;
  "helper-agreed-alert": Record<string, never>;
  "helper-any-time": Record<string, never>;
  "helper-caps": { "day": number; "week": number };
  "helper-categories": Record<string, never>;
  "helper-categories-button": Record<string, never>;
  "helper-change-button": Record<string, never>;
  "helper-choose-place": Record<string, never>;
  "helper-confirmed": Record<string, never>;
  "helper-facts": { "caps": Text; "categories": Text; "distance": Text; "languages": Text; "place": Text; "short": string; "times": Text };
  "helper-language-level": { "language": Text; "level": string };
  "helper-languages": Record<string, never>;
  "helper-languages-button": Record<string, never>;
  "helper-no-categories-alert": Record<string, never>;
  "helper-nothing-yet": Record<string, never>;
  "helper-often": { "caps": Text };
  "helper-often-button": Record<string, never>;
  "helper-often-day": { "count": Text };
  "helper-often-week": { "count": Text };
  "helper-pause": Record<string, never>;
  "helper-pause-button": Record<string, never>;
  "helper-pause-days-button": { "count": number };
  "helper-place": { "distance": Text; "place": Text };
  "helper-place-button": Record<string, never>;
  "helper-place-listing-button": { "place": Text };
  "helper-profile": { "state": string; "until": Text };
  "helper-reason-asked-ago": { "days": number };
  "helper-reason-has-time": Record<string, never>;
  "helper-reason-never-asked": Record<string, never>;
  "helper-reminder": Record<string, never>;
  "helper-resume-button": Record<string, never>;
  "helper-resumed-alert": Record<string, never>;
  "helper-short-button": Record<string, never>;
  "helper-somebody": Record<string, never>;
  "helper-still-holds-button": Record<string, never>;
  "helper-stop": Record<string, never>;
  "helper-stop-button": Record<string, never>;
  "helper-stop-sure-button": Record<string, never>;
  "helper-stopped": Record<string, never>;
  "helper-stopped-for-now": { "hours": number };
  "helper-thanks": { "headline": Text; "name": Text };
  "helper-times": Record<string, never>;
  "helper-times-any-button": Record<string, never>;
  "helper-times-button": Record<string, never>;
  "helper-times-evenings-button": Record<string, never>;
  "helper-times-weekend-button": Record<string, never>;
  "housing-beds-ask-offer": Record<string, never>;
  "housing-beds-label": Record<string, never>;
  "housing-beds-value": { "count": number };
  "housing-bringing-ask-request": Record<string, never>;
  "housing-bringing-cat": Record<string, never>;
  "housing-bringing-dog": Record<string, never>;
  "housing-bringing-label": Record<string, never>;
  "housing-bringing-none": Record<string, never>;
  "housing-bringing-other": Record<string, never>;
  "housing-children-ask-request": Record<string, never>;
  "housing-children-label": Record<string, never>;
  "housing-children-value": { "count": number };
  "housing-features-ask-offer": Record<string, never>;
  "housing-features-bath": Record<string, never>;
  "housing-features-cot": Record<string, never>;
  "housing-features-hint": Record<string, never>;
  "housing-features-internet": Record<string, never>;
  "housing-features-kitchen": Record<string, never>;
  "housing-features-label": Record<string, never>;
  "housing-features-lockable": Record<string, never>;
  "housing-features-pets": Record<string, never>;
  "housing-features-smoke-free": Record<string, never>;
  "housing-features-step-free": Record<string, never>;
  "housing-features-washing-machine": Record<string, never>;
  "housing-free-ask-offer": Record<string, never>;
  "housing-free-hint": Record<string, never>;
  "housing-free-label": Record<string, never>;
  "housing-guests-ask-offer": Record<string, never>;
  "housing-guests-ask-request": Record<string, never>;
  "housing-guests-label": Record<string, never>;
  "housing-guests-value": { "count": number };
  "housing-household-ask-offer": Record<string, never>;
  "housing-household-couple": Record<string, never>;
  "housing-household-family": Record<string, never>;
  "housing-household-label": Record<string, never>;
  "housing-household-men": Record<string, never>;
  "housing-household-mixed": Record<string, never>;
  "housing-household-women": Record<string, never>;
  "housing-musts-ask-request": Record<string, never>;
  "housing-musts-hint": Record<string, never>;
  "housing-musts-label": Record<string, never>;
  "housing-musts-lockable": Record<string, never>;
  "housing-musts-smoke-free": Record<string, never>;
  "housing-musts-step-free": Record<string, never>;
  "housing-musts-women": Record<string, never>;
  "housing-period-ask-offer": Record<string, never>;
  "housing-period-ask-request": Record<string, never>;
  "housing-period-label": Record<string, never>;
  "housing-space-ask-offer": Record<string, never>;
  "housing-space-flat": Record<string, never>;
  "housing-space-label": Record<string, never>;
  "housing-space-room": Record<string, never>;
  "housing-space-shared": Record<string, never>;
  "inbox-discard-ask": { "id": Text };
  "inbox-discard-button": { "number": Text };
  "inbox-discard-yes-button": Record<string, never>;
  "inbox-discarded-alert": { "id": Text };
  "inbox-discarded-before-alert": { "id": Text };
  "inbox-empty": Record<string, never>;
  "inbox-first-button": Record<string, never>;
  "inbox-gone-alert": { "id": Text };
  "inbox-item": { "at": Text; "error": Text; "id": Text; "kind": Text; "number": Text };
  "inbox-kind": { "kind": string };
  "inbox-next-button": Record<string, never>;
  "inbox-not-waiting-alert": { "id": Text };
  "inbox-open-button": Record<string, never>;
  "inbox-parked": { "at": Text; "id": Text; "kind": Text; "waiting": number };
  "inbox-replay-all-button": Record<string, never>;
  "inbox-replay-button": { "number": Text };
  "inbox-replayed-alert": { "id": Text };
  "inbox-replayed-all-alert": { "count": Text };
  "inbox-replayed-before-alert": { "id": Text };
  "inbox-slow-down": Record<string, never>;
  "inbox-slow-down-alert": Record<string, never>;
  "inbox-slow-down-inline": Record<string, never>;
  "inbox-title": { "count": Text };
  "inbox-your-message": Record<string, never>;
  "inline-nothing-button": Record<string, never>;
  "inline-open-button": Record<string, never>;
  "introduction": Record<string, never>;
  "introduction-block-button": Record<string, never>;
  "introduction-copy-button": Record<string, never>;
  "introduction-end-ask": { "name": Text };
  "introduction-end-button": Record<string, never>;
  "introduction-end-done": { "how": string; "name": Text };
  "introduction-end-yes-button": Record<string, never>;
  "introduction-ended": { "headline": Text; "name": Text };
  "introduction-frozen": { "name": Text };
  "introduction-hello": Record<string, never>;
  "introduction-keep-button": Record<string, never>;
  "introduction-kept": Record<string, never>;
  "introduction-listing-button": Record<string, never>;
  "introduction-mine": { "listing": Text };
  "introduction-name": { "id": Text; "name": Text };
  "introduction-paused": { "headline": Text; "name": Text };
  "introduction-phone": { "phone": Text };
  "introduction-relay-button": Record<string, never>;
  "introduction-safety": Record<string, never>;
  "introduction-share-button": Record<string, never>;
  "introduction-somebody": Record<string, never>;
  "introduction-taken": Record<string, never>;
  "introduction-theirs": { "listing": Text };
  "introduction-through-us": { "name": Text };
  "introduction-username": { "username": Text };
  "introduction-write-button": { "name": Text };
  "invitation-accept-button": Record<string, never>;
  "invitation-accepted-alert": Record<string, never>;
  "invitation-accepted-before-alert": Record<string, never>;
  "invitation-after-all-button": Record<string, never>;
  "invitation-ask-again-button": Record<string, never>;
  "invitation-asked-again": { "profile": string };
  "invitation-call-off-button": Record<string, never>;
  "invitation-changed-alert": Record<string, never>;
  "invitation-decline-button": Record<string, never>;
  "invitation-gone-alert": Record<string, never>;
  "invitation-hint": Record<string, never>;
  "invitation-intro": { "again": string };
  "invitation-next-expired": Record<string, never>;
  "invitation-next-introduced": Record<string, never>;
  "invitation-next-no-more": { "hours": number };
  "invitation-next-not-now": Record<string, never>;
  "invitation-next-standby": { "place": Text };
  "invitation-next-waiting": Record<string, never>;
  "invitation-no-more-button": Record<string, never>;
  "invitation-not-now-button": Record<string, never>;
  "invitation-over": { "how": string };
  "invitation-paused-alert": Record<string, never>;
  "invitation-refused-alert": Record<string, never>;
  "invitation-settings-button": Record<string, never>;
  "invitation-standby-alert": { "place": Text };
  "invitation-step-in-button": Record<string, never>;
  "invitation-until": { "time": Text };
  "invitation-why": Record<string, never>;
  "keyboard-away": Record<string, never>;
  "language-course-course-ask-offer": Record<string, never>;
  "language-course-course-ask-request": Record<string, never>;
  "language-course-course-label": Record<string, never>;
  "language-course-form-ask-offer": Record<string, never>;
  "language-course-form-ask-request": Record<string, never>;
  "language-course-form-club": Record<string, never>;
  "language-course-form-course": Record<string, never>;
  "language-course-form-label": Record<string, never>;
  "language-course-form-tandem": Record<string, never>;
  "language-course-level-ask-offer": Record<string, never>;
  "language-course-level-ask-request": Record<string, never>;
  "language-course-level-basic": Record<string, never>;
  "language-course-level-fluent": Record<string, never>;
  "language-course-level-label": Record<string, never>;
  "language-course-level-start": Record<string, never>;
  "language-course-mode-ask-offer": Record<string, never>;
  "language-course-mode-ask-request": Record<string, never>;
  "language-course-mode-label": Record<string, never>;
  "language-course-mode-on-site": Record<string, never>;
  "language-course-mode-online": Record<string, never>;
  "language-name": Record<string, never>;
  "legal-language-ask-offer": Record<string, never>;
  "legal-language-ask-request": Record<string, never>;
  "legal-language-label": Record<string, never>;
  "legal-law-ask-offer": Record<string, never>;
  "legal-law-ask-request": Record<string, never>;
  "legal-law-benefits": Record<string, never>;
  "legal-law-family": Record<string, never>;
  "legal-law-label": Record<string, never>;
  "legal-law-other": Record<string, never>;
  "legal-law-recognition": Record<string, never>;
  "legal-law-residence": Record<string, never>;
  "legal-law-tenancy": Record<string, never>;
  "legal-law-work": Record<string, never>;
  "legal-mode-ask-offer": Record<string, never>;
  "legal-mode-ask-request": Record<string, never>;
  "legal-mode-label": Record<string, never>;
  "legal-mode-on-site": Record<string, never>;
  "legal-mode-online": Record<string, never>;
  "legal-mode-phone": Record<string, never>;
  "legal-qualified-ask-offer": Record<string, never>;
  "legal-qualified-label": Record<string, never>;
  "leisure-activity-ask-offer": Record<string, never>;
  "leisure-activity-ask-request": Record<string, never>;
  "leisure-activity-cooking": Record<string, never>;
  "leisure-activity-crafts": Record<string, never>;
  "leisure-activity-culture": Record<string, never>;
  "leisure-activity-games": Record<string, never>;
  "leisure-activity-hint": Record<string, never>;
  "leisure-activity-label": Record<string, never>;
  "leisure-activity-mentoring": Record<string, never>;
  "leisure-activity-sport": Record<string, never>;
  "leisure-activity-walks": Record<string, never>;
  "leisure-date-ask-offer": Record<string, never>;
  "leisure-date-ask-request": Record<string, never>;
  "leisure-date-label": Record<string, never>;
  "leisure-language-ask-offer": Record<string, never>;
  "leisure-language-ask-request": Record<string, never>;
  "leisure-language-label": Record<string, never>;
  "length-more": { "count": Text };
  "listing-brief-words": { "text": Text };
  "listing-changes-requested": { "foreign": Text; "headline": Text; "kind": string; "question": Text };
  "listing-community-closed": { "headline": Text };
  "listing-copy-button": Record<string, never>;
  "listing-date": { "label": Text; "value": Text };
  "listing-details": { "text": Text };
  "listing-details-foreign": { "language": Text; "text": Text };
  "listing-distance-reader": { "distance": Text };
  "listing-field": { "label": Text; "value": Text };
  "listing-headline": { "category": Text; "kind": string };
  "listing-left": { "kind": string; "left": Text; "quantity": Text; "taken": Text };
  "listing-on-behalf": Record<string, never>;
  "listing-organisation": { "name": Text };
  "listing-photos": { "value": Text };
  "listing-place": { "place": Text };
  "listing-place-centre": { "distance": Text; "place": Text };
  "listing-place-reader": { "distance": Text; "place": Text };
  "listing-published": { "headline": Text; "kind": string };
  "listing-question-foreign": { "language": Text };
  "listing-rejected": { "headline": Text; "kind": string; "reason": Text };
  "listing-removed": { "headline": Text; "kind": string; "reason": Text };
  "listing-revise-button": Record<string, never>;
  "listing-value": { "value": Text };
  "log-empty": Record<string, never>;
  "log-line": { "action": string; "name": Text; "subject": Text; "when": Text };
  "log-title": Record<string, never>;
  "match-on-cards": Record<string, never>;
  "material-amount-ask-offer": Record<string, never>;
  "material-amount-ask-request": Record<string, never>;
  "material-amount-label": Record<string, never>;
  "material-amount-value": { "count": number };
  "material-amount-value-boxes": { "count": number };
  "material-amount-value-kg": { "count": Text };
  "material-amount-value-kits": { "count": number };
  "material-amount-value-litres": { "count": number };
  "material-amount-value-pallets": { "count": number };
  "material-amount-value-pieces": { "count": number };
  "material-handover-ask-offer": Record<string, never>;
  "material-handover-ask-request": Record<string, never>;
  "material-handover-delivery": Record<string, never>;
  "material-handover-label": Record<string, never>;
  "material-handover-pick-up": Record<string, never>;
  "material-unit-ask-offer": Record<string, never>;
  "material-unit-ask-request": Record<string, never>;
  "material-unit-boxes": Record<string, never>;
  "material-unit-kg": Record<string, never>;
  "material-unit-kits": Record<string, never>;
  "material-unit-label": Record<string, never>;
  "material-unit-litres": Record<string, never>;
  "material-unit-pallets": Record<string, never>;
  "material-unit-pieces": Record<string, never>;
  "material-what-ask-offer": Record<string, never>;
  "material-what-ask-request": Record<string, never>;
  "material-what-baby": Record<string, never>;
  "material-what-bedding": Record<string, never>;
  "material-what-building": Record<string, never>;
  "material-what-clothing": Record<string, never>;
  "material-what-food": Record<string, never>;
  "material-what-furniture": Record<string, never>;
  "material-what-heating": Record<string, never>;
  "material-what-hygiene": Record<string, never>;
  "material-what-label": Record<string, never>;
  "material-what-medical": Record<string, never>;
  "material-what-other": Record<string, never>;
  "material-what-school": Record<string, never>;
  "members-hidden": { "group": Text };
  "menu-browse-button": Record<string, never>;
  "menu-cancelled": { "kept": Text };
  "menu-help": Record<string, never>;
  "menu-home": Record<string, never>;
  "menu-home-drafts": Record<string, never>;
  "menu-my-listings-button": Record<string, never>;
  "menu-need-button": Record<string, never>;
  "menu-nothing-to-cancel": Record<string, never>;
  "menu-offer-button": Record<string, never>;
  "menu-resume-for-button": { "name": Text; "what": string };
  "menu-resume-offer-button": Record<string, never>;
  "menu-resume-request-button": Record<string, never>;
  "menu-resume-revision-button": Record<string, never>;
  "menu-settings-button": Record<string, never>;
  "moderation-already-proposed-alert": Record<string, never>;
  "moderation-approved-alert": Record<string, never>;
  "moderation-approved-first-alert": Record<string, never>;
  "moderation-ask": { "language": Text; "max": Text; "name": Text };
  "moderation-ask-placeholder": Record<string, never>;
  "moderation-asked": Record<string, never>;
  "moderation-closed-alert": Record<string, never>;
  "moderation-decided-alert": { "action": string; "name": Text };
  "moderation-elsewhere-alert": Record<string, never>;
  "moderation-given-back-alert": Record<string, never>;
  "moderation-gone-alert": Record<string, never>;
  "moderation-help": { "name": Text; "undo": Text };
  "moderation-members-hidden-alert": Record<string, never>;
  "moderation-members-only-alert": Record<string, never>;
  "moderation-no-fit-alert": Record<string, never>;
  "moderation-not-live-alert": Record<string, never>;
  "moderation-not-published-alert": Record<string, never>;
  "moderation-organisations-alert": Record<string, never>;
  "moderation-outdated-alert": Record<string, never>;
  "moderation-proposed-alert": Record<string, never>;
  "moderation-question-empty-alert": Record<string, never>;
  "moderation-question-long": { "length": Text; "max": Text };
  "moderation-question-text-only": Record<string, never>;
  "moderation-rejected-alert": Record<string, never>;
  "moderation-removed-alert": Record<string, never>;
  "moderation-second-alert": Record<string, never>;
  "moderation-taken-alert": { "name": Text; "time": Text };
  "moderation-unbound-alert": Record<string, never>;
  "moderation-undo-late-alert": Record<string, never>;
  "moderation-undo-none-alert": Record<string, never>;
  "moderation-undone-alert": Record<string, never>;
  "moderation-unreachable-alert": Record<string, never>;
  "money-amount-ask-offer": Record<string, never>;
  "money-amount-ask-request": Record<string, never>;
  "money-amount-hint": Record<string, never>;
  "money-amount-label": Record<string, never>;
  "money-official-ask-offer": Record<string, never>;
  "money-official-ask-request": Record<string, never>;
  "money-official-hint": Record<string, never>;
  "money-official-label": Record<string, never>;
  "money-purpose-ask-request": Record<string, never>;
  "money-purpose-education": Record<string, never>;
  "money-purpose-energy": Record<string, never>;
  "money-purpose-equipment": Record<string, never>;
  "money-purpose-food": Record<string, never>;
  "money-purpose-housing": Record<string, never>;
  "money-purpose-label": Record<string, never>;
  "money-purpose-medical": Record<string, never>;
  "money-purpose-other": Record<string, never>;
  "money-purposes-ask-offer": Record<string, never>;
  "money-purposes-education": Record<string, never>;
  "money-purposes-energy": Record<string, never>;
  "money-purposes-equipment": Record<string, never>;
  "money-purposes-food": Record<string, never>;
  "money-purposes-housing": Record<string, never>;
  "money-purposes-label": Record<string, never>;
  "money-purposes-medical": Record<string, never>;
  "money-purposes-other": Record<string, never>;
  "my-listings-back-button": Record<string, never>;
  "my-listings-back-to-button": Record<string, never>;
  "my-listings-changes-requested": Record<string, never>;
  "my-listings-closed-alert": Record<string, never>;
  "my-listings-done-alert": Record<string, never>;
  "my-listings-draft": Record<string, never>;
  "my-listings-edit-ask": Record<string, never>;
  "my-listings-edit-button": Record<string, never>;
  "my-listings-expired": Record<string, never>;
  "my-listings-fulfil-ask": { "headline": Text };
  "my-listings-fulfil-button": Record<string, never>;
  "my-listings-fulfil-yes-button": Record<string, never>;
  "my-listings-fulfilled": Record<string, never>;
  "my-listings-gone-alert": Record<string, never>;
  "my-listings-helped-alert": Record<string, never>;
  "my-listings-helped-ask": Record<string, never>;
  "my-listings-helped-other-button": Record<string, never>;
  "my-listings-helped-untold-button": Record<string, never>;
  "my-listings-introduced": { "count": Text };
  "my-listings-introduction-gone-alert": Record<string, never>;
  "my-listings-keep-button": Record<string, never>;
  "my-listings-none": Record<string, never>;
  "my-listings-partly-button": Record<string, never>;
  "my-listings-pause-button": Record<string, never>;
  "my-listings-paused": Record<string, never>;
  "my-listings-paused-alert": Record<string, never>;
  "my-listings-pending": Record<string, never>;
  "my-listings-published": Record<string, never>;
  "my-listings-rejected": Record<string, never>;
  "my-listings-removed": Record<string, never>;
  "my-listings-renew-button": Record<string, never>;
  "my-listings-renewed-alert": Record<string, never>;
  "my-listings-resume-button": Record<string, never>;
  "my-listings-resumed-alert": Record<string, never>;
  "my-listings-revise-button": Record<string, never>;
  "my-listings-revision": { "status": string };
  "my-listings-taken-alert": Record<string, never>;
  "my-listings-taken-all-button": { "count": Text };
  "my-listings-taken-ask": { "headline": Text; "kind": string; "left": Text; "quantity": Text; "taken": Text };
  "my-listings-title": Record<string, never>;
  "my-listings-wider": { "km": Text };
  "my-listings-withdraw-ask": { "headline": Text };
  "my-listings-withdraw-button": Record<string, never>;
  "my-listings-withdraw-yes-button": Record<string, never>;
  "my-listings-withdrawn": Record<string, never>;
  "no": Record<string, never>;
  "organisation-already-in": { "name": Text };
  "organisation-ask": { "field": string };
  "organisation-ask-bold": { "question": Text };
  "organisation-ask-button": Record<string, never>;
  "organisation-ask-prompt": { "max": Text; "name": Text; "organisation": Text };
  "organisation-asked": Record<string, never>;
  "organisation-begin-button": Record<string, never>;
  "organisation-bound": { "name": Text };
  "organisation-card": Record<string, never>;
  "organisation-card-approved": { "count": Text; "needed": Text };
  "organisation-card-back-button": Record<string, never>;
  "organisation-card-before": { "label": Text; "value": Text };
  "organisation-card-decision": { "action": string; "name": Text; "reason": Text; "when": Text };
  "organisation-card-question": { "question": Text };
  "organisation-card-rejected": Record<string, never>;
  "organisation-card-reminder": { "hours": Text };
  "organisation-card-renewal": Record<string, never>;
  "organisation-card-reply": { "reply": Text };
  "organisation-card-revision": Record<string, never>;
  "organisation-card-signal": { "name": Text; "signal": string };
  "organisation-card-suspended": Record<string, never>;
  "organisation-card-two": Record<string, never>;
  "organisation-card-verified": Record<string, never>;
  "organisation-change-ask": Record<string, never>;
  "organisation-change-button": Record<string, never>;
  "organisation-changed-alert": Record<string, never>;
  "organisation-decided-alert": Record<string, never>;
  "organisation-directory-button": Record<string, never>;
  "organisation-discard-ask": { "what": string };
  "organisation-discard-button": Record<string, never>;
  "organisation-discard-sure-button": Record<string, never>;
  "organisation-discarded": { "what": string };
  "organisation-dropped": { "name": Text };
  "organisation-error": { "code": string; "examples": Text; "max": Text };
  "organisation-escalation": { "community": Text; "hours": Text; "name": Text };
  "organisation-field": { "field": string };
  "organisation-fit": { "kind": string };
  "organisation-fit-asked": { "name": Text };
  "organisation-former": Record<string, never>;
  "organisation-give-button": Record<string, never>;
  "organisation-gone-alert": Record<string, never>;
  "organisation-group-bound": { "name": Text };
  "organisation-group-button": Record<string, never>;
  "organisation-group-gone": { "name": Text };
  "organisation-group-none": { "name": Text };
  "organisation-hand-over-ask": { "headline": Text; "name": Text };
  "organisation-hand-over-button": Record<string, never>;
  "organisation-handed-over-alert": Record<string, never>;
  "organisation-hint": { "examples": string; "field": string };
  "organisation-home": { "has": string };
  "organisation-incomplete-alert": Record<string, never>;
  "organisation-invitation": { "name": Text; "role": Text };
  "organisation-invitation-unverified": { "name": Text; "role": Text };
  "organisation-invite-button": { "role": string };
  "organisation-invite-gone-alert": Record<string, never>;
  "organisation-invited": { "days": Text; "link": Text; "name": Text; "role": Text };
  "organisation-join-administrators": Record<string, never>;
  "organisation-join-button": Record<string, never>;
  "organisation-join-moderators": Record<string, never>;
  "organisation-join-none": Record<string, never>;
  "organisation-join-taken": Record<string, never>;
  "organisation-join-which": Record<string, never>;
  "organisation-joined": { "name": Text; "person": Text };
  "organisation-joined-it": { "name": Text };
  "organisation-keep-button": Record<string, never>;
  "organisation-kind": { "kind": string };
  "organisation-last-lead-alert": Record<string, never>;
  "organisation-later": Record<string, never>;
  "organisation-later-button": Record<string, never>;
  "organisation-leave-ask": { "name": Text };
  "organisation-leave-button": Record<string, never>;
  "organisation-leave-sure-button": Record<string, never>;
  "organisation-left": { "name": Text; "person": Text };
  "organisation-left-it": { "name": Text };
  "organisation-line": { "label": Text; "value": Text };
  "organisation-listings": { "name": Text };
  "organisation-listings-button": Record<string, never>;
  "organisation-listings-keeper": { "name": Text };
  "organisation-listings-no-member-alert": Record<string, never>;
  "organisation-listings-none": { "name": Text };
  "organisation-listings-told": { "count": number; "name": Text; "what": string };
  "organisation-make-button": { "role": string };
  "organisation-many-alert": Record<string, never>;
  "organisation-nameless": Record<string, never>;
  "organisation-need-button": Record<string, never>;
  "organisation-next-button": Record<string, never>;
  "organisation-no-lead-alert": Record<string, never>;
  "organisation-not-pending-alert": Record<string, never>;
  "organisation-not-verified-alert": Record<string, never>;
  "organisation-now": { "value": Text };
  "organisation-number": { "id": Text };
  "organisation-one-more-alert": Record<string, never>;
  "organisation-out-ask": { "name": Text };
  "organisation-out-button": Record<string, never>;
  "organisation-out-sure-button": Record<string, never>;
  "organisation-over-alert": Record<string, never>;
  "organisation-own-alert": Record<string, never>;
  "organisation-page-button": Record<string, never>;
  "organisation-people": { "name": Text };
  "organisation-people-button": Record<string, never>;
  "organisation-person": { "name": Text; "role": Text };
  "organisation-person-line": { "name": Text; "role": Text };
  "organisation-preview": Record<string, never>;
  "organisation-question": { "name": Text; "question": Text };
  "organisation-queue": { "community": Text; "verified": Text; "waiting": Text };
  "organisation-queue-button": { "name": Text };
  "organisation-reason": { "reason": string };
  "organisation-reason-button": { "reason": string };
  "organisation-records-button": Record<string, never>;
  "organisation-reinstate-button": Record<string, never>;
  "organisation-reject-button": Record<string, never>;
  "organisation-remove-button": Record<string, never>;
  "organisation-removed": { "name": Text };
  "organisation-renewal": { "name": Text };
  "organisation-reply-ask": { "max": Text };
  "organisation-reply-button": Record<string, never>;
  "organisation-reply-done": Record<string, never>;
  "organisation-reply-long": { "length": Text; "max": Text };
  "organisation-resume-button": { "name": Text };
  "organisation-returned": { "name": Text; "time": Text; "why": string };
  "organisation-revised": { "how": string; "name": Text; "reason": Text };
  "organisation-role": { "role": string };
  "organisation-role-changed": { "name": Text; "role": string };
  "organisation-second-alert": Record<string, never>;
  "organisation-send-button": Record<string, never>;
  "organisation-sent": Record<string, never>;
  "organisation-skip-button": Record<string, never>;
  "organisation-status": { "reason": Text; "status": string };
  "organisation-step": { "count": Text; "step": Text };
  "organisation-suspend-button": Record<string, never>;
  "organisation-text-only": Record<string, never>;
  "organisation-told-rejected": { "name": Text; "reason": Text };
  "organisation-told-suspended": { "name": Text; "reason": Text };
  "organisation-told-verified": { "name": Text };
  "organisation-unbind-button": Record<string, never>;
  "organisation-verified-alert": Record<string, never>;
  "organisation-verify-button": Record<string, never>;
  "organisation-withdraw-button": Record<string, never>;
  "organisation-withdrawn": { "id": Text };
  "organisation-yours": { "role": string };
  "organisations-only": { "category": Text; "kind": string };
  "other-date-ask-offer": Record<string, never>;
  "other-date-ask-request": Record<string, never>;
  "other-date-label": Record<string, never>;
  "outcome-frozen-alert": Record<string, never>;
  "outcome-happened": { "headline": Text; "name": Text; "state": string };
  "outcome-happened-button": Record<string, never>;
  "outcome-keep-button": Record<string, never>;
  "outcome-listing-button": Record<string, never>;
  "outcome-not-button": Record<string, never>;
  "outcome-not-happened": { "headline": Text; "kind": string; "name": Text; "state": string };
  "outcome-otherwise": Record<string, never>;
  "outcome-over-alert": Record<string, never>;
  "outcome-question": Record<string, never>;
  "outcome-said": { "name": Text; "said": string };
  "outcome-search-button": Record<string, never>;
  "payment-ask": Record<string, never>;
  "payment-button": Record<string, never>;
  "payment-checked-on": { "day": Text };
  "payment-decided-told": { "name": Text; "verdict": string };
  "payment-holder": { "text": Text };
  "payment-iban": { "text": Text };
  "payment-none": Record<string, never>;
  "payment-not-yet": { "name": Text };
  "payment-operators-alert": Record<string, never>;
  "payment-outdated-alert": Record<string, never>;
  "payment-own-alert": Record<string, never>;
  "payment-page": { "text": Text };
  "payment-purpose": { "text": Text };
  "payment-refuse-button": Record<string, never>;
  "payment-refused-alert": Record<string, never>;
  "payment-refused-done-alert": Record<string, never>;
  "payment-sent-done": Record<string, never>;
  "payment-sent-told": { "by": Text; "name": Text };
  "payment-show-button": Record<string, never>;
  "payment-title": { "name": Text };
  "payment-to-verify": { "name": Text };
  "payment-to-verify-how": Record<string, never>;
  "payment-verified": Record<string, never>;
  "payment-verified-alert": Record<string, never>;
  "payment-verify-button": Record<string, never>;
  "payment-waiting": Record<string, never>;
  "payment-write-button": Record<string, never>;
  "payment-wrong": { "why": string };
  "period-open": { "from": Text };
  "person-ban-ask": { "live": number; "name": Text };
  "person-ban-button": Record<string, never>;
  "person-banned": { "reason": Text; "when": Text };
  "person-banned-elsewhere": Record<string, never>;
  "person-banned-elsewhere-alert": Record<string, never>;
  "person-listing": { "headline": Text; "id": Text; "status": Text };
  "person-not-here": Record<string, never>;
  "person-not-here-alert": Record<string, never>;
  "person-operator-alert": Record<string, never>;
  "person-summary": { "count": number; "introduced": Text; "live": Text; "name": Text; "rejected": Text; "since": Text };
  "person-unban-button": Record<string, never>;
  "person-unreachable": Record<string, never>;
  "person-usage": { "command": Text };
  "photos-button": { "count": Text };
  "photos-missing": Record<string, never>;
  "photos-missing-own": Record<string, never>;
  "photos-none-alert": Record<string, never>;
  "place-near": { "other": Text; "town": Text };
  "pledge-again-answer": Record<string, never>;
  "pledge-again-arrival": Record<string, never>;
  "pledge-again-button": Record<string, never>;
  "pledge-agree-button": Record<string, never>;
  "pledge-agreed-alert": Record<string, never>;
  "pledge-agreed-alone-told": { "amount": Text; "name": Text };
  "pledge-agreed-money-told": { "amount": Text; "name": Text };
  "pledge-agreed-told": { "amount": Text; "name": Text; "way": string };
  "pledge-all-button": { "amount": Text };
  "pledge-already-alert": Record<string, never>;
  "pledge-amount-help": Record<string, never>;
  "pledge-arrived-alert": Record<string, never>;
  "pledge-arrived-button": Record<string, never>;
  "pledge-arrived-told": { "amount": Text; "name": Text };
  "pledge-ask-amount": { "left": Text; "name": Text };
  "pledge-ask-name": { "amount": Text; "name": Text };
  "pledge-ask-way": { "amount": Text; "name": Text };
  "pledge-button": Record<string, never>;
  "pledge-card": { "name": Text; "pledge": Text };
  "pledge-card-agreed": { "decider": Text; "when": Text };
  "pledge-card-declined": { "decider": Text; "when": Text };
  "pledge-card-delivered": { "amount": Text; "when": Text };
  "pledge-card-for": Record<string, never>;
  "pledge-card-lapsed": { "why": string };
  "pledge-card-promised": { "when": Text };
  "pledge-card-thanked": { "amount": Text };
  "pledge-card-withdrawn": { "when": Text };
  "pledge-changed-alert": Record<string, never>;
  "pledge-closed-alert": Record<string, never>;
  "pledge-decline-button": Record<string, never>;
  "pledge-declined-alert": Record<string, never>;
  "pledge-declined-told": { "amount": Text; "name": Text };
  "pledge-done": { "hours": Text; "name": Text };
  "pledge-gone-alert": Record<string, never>;
  "pledge-in-name": { "organisation": Text; "person": Text };
  "pledge-lapsed-told": { "amount": Text; "name": Text; "why": string };
  "pledge-left-alert": { "amount": Text };
  "pledge-left-none-alert": Record<string, never>;
  "pledge-line": { "amount": Text; "who": Text };
  "pledge-line-way": { "amount": Text; "way": Text; "who": Text };
  "pledge-mine-back-button": Record<string, never>;
  "pledge-mine-button": { "count": Text };
  "pledge-mine-line": { "amount": Text; "name": Text; "number": Text };
  "pledge-mine-none": Record<string, never>;
  "pledge-mine-one": { "amount": Text; "name": Text; "state": Text };
  "pledge-mine-state": { "state": string };
  "pledge-mine-title": Record<string, never>;
  "pledge-missed-alert": Record<string, never>;
  "pledge-missed-button": Record<string, never>;
  "pledge-money-warning": { "name": Text };
  "pledge-name-me-button": Record<string, never>;
  "pledge-name-organisation-button": { "name": Text };
  "pledge-need-changed-told": { "amount": Text; "name": Text };
  "pledge-not-a-member-alert": Record<string, never>;
  "pledge-not-an-amount-alert": Record<string, never>;
  "pledge-not-possible-alert": Record<string, never>;
  "pledge-not-yours-alert": Record<string, never>;
  "pledge-off-told": { "pledge": Text };
  "pledge-over-alert": Record<string, never>;
  "pledge-own-alert": Record<string, never>;
  "pledge-own-need-alert": Record<string, never>;
  "pledge-part-ask": { "most": Text; "name": Text };
  "pledge-part-button": Record<string, never>;
  "pledge-part-done": Record<string, never>;
  "pledge-payment-changed-told": { "amount": Text; "name": Text };
  "pledge-preview": { "hours": Text; "name": Text; "pledge": Text };
  "pledge-preview-money": Record<string, never>;
  "pledge-promise-button": Record<string, never>;
  "pledge-refused-alert": Record<string, never>;
  "pledge-thank-button": Record<string, never>;
  "pledge-thanked-alert": Record<string, never>;
  "pledge-thanks-back-button": Record<string, never>;
  "pledge-thanks-plain": Record<string, never>;
  "pledge-thanks-plain-button": Record<string, never>;
  "pledge-thanks-told": { "name": Text; "words": Text };
  "pledge-thanks-used": Record<string, never>;
  "pledge-thanks-used-button": Record<string, never>;
  "pledge-thanks-warm": Record<string, never>;
  "pledge-thanks-warm-button": Record<string, never>;
  "pledge-too-many-alert": { "max": Text };
  "pledge-typed-wrong": { "left": Text };
  "pledge-way": { "delivery": string };
  "pledge-way-bring-button": Record<string, never>;
  "pledge-way-pick-up-button": Record<string, never>;
  "pledge-way-post-button": Record<string, never>;
  "pledge-withdraw-ask": { "amount": Text; "name": Text };
  "pledge-withdraw-button": Record<string, never>;
  "pledge-withdraw-sure-button": Record<string, never>;
  "pledge-withdrawn": { "name": Text };
  "privacy-ask-to-stay": { "absent": Text; "stay": Text };
  "privacy-copy": Record<string, never>;
  "privacy-copy-button": Record<string, never>;
  "privacy-delete-ask": Record<string, never>;
  "privacy-delete-button": Record<string, never>;
  "privacy-delete-no-button": Record<string, never>;
  "privacy-delete-yes-button": Record<string, never>;
  "privacy-deleted": Record<string, never>;
  "privacy-kept": Record<string, never>;
  "privacy-nothing": Record<string, never>;
  "privacy-stay-button": Record<string, never>;
  "proposal-accept-button": Record<string, never>;
  "proposal-accepted-introduced": { "headline": Text };
  "proposal-accepted-waiting": { "headline": Text };
  "proposal-again-answered": Record<string, never>;
  "proposal-again-changed": { "whose": string };
  "proposal-again-reminder": { "days": number };
  "proposal-answered-alert": Record<string, never>;
  "proposal-ask": Record<string, never>;
  "proposal-came-to-nothing": { "headline": Text; "why": string };
  "proposal-changed-alert": Record<string, never>;
  "proposal-clash-alert": Record<string, never>;
  "proposal-closed-alert": Record<string, never>;
  "proposal-contact-alert": Record<string, never>;
  "proposal-decline-button": Record<string, never>;
  "proposal-declined": { "headline": Text };
  "proposal-declined-alert": Record<string, never>;
  "proposal-gone-alert": Record<string, never>;
  "proposal-intro": { "kind": string };
  "proposal-introduced-alert": Record<string, never>;
  "proposal-lapsed": { "days": number; "headline": Text; "why": string };
  "proposal-mine": { "headline": Text; "kind": string };
  "proposal-not-yours-alert": Record<string, never>;
  "proposal-organisations-alert": Record<string, never>;
  "proposal-other-silent": { "days": number; "headline": Text };
  "proposal-promised-alert": Record<string, never>;
  "proposal-reason": { "reason": Text };
  "proposal-safety-alert": Record<string, never>;
  "proposal-superseded": { "headline": Text };
  "proposal-waiting-alert": Record<string, never>;
  "proposal-why": Record<string, never>;
  "proposal-write-button": Record<string, never>;
  "psychosocial-form-ask-offer": Record<string, never>;
  "psychosocial-form-ask-request": Record<string, never>;
  "psychosocial-form-counselling": Record<string, never>;
  "psychosocial-form-crafts": Record<string, never>;
  "psychosocial-form-group": Record<string, never>;
  "psychosocial-form-hint": Record<string, never>;
  "psychosocial-form-label": Record<string, never>;
  "psychosocial-form-talk": Record<string, never>;
  "psychosocial-language-ask-offer": Record<string, never>;
  "psychosocial-language-ask-request": Record<string, never>;
  "psychosocial-language-label": Record<string, never>;
  "psychosocial-mode-ask-offer": Record<string, never>;
  "psychosocial-mode-ask-request": Record<string, never>;
  "psychosocial-mode-label": Record<string, never>;
  "psychosocial-mode-on-site": Record<string, never>;
  "psychosocial-mode-online": Record<string, never>;
  "psychosocial-mode-phone": Record<string, never>;
  "psychosocial-professional-ask-offer": Record<string, never>;
  "psychosocial-professional-label": Record<string, never>;
  "psychosocial-professional-need-ask-request": Record<string, never>;
  "psychosocial-professional-need-label": Record<string, never>;
  "queue-digest": { "count": number };
  "queue-empty": Record<string, never>;
  "queue-heading": { "at": Text; "count": Text };
  "queue-none-alert": Record<string, never>;
  "queue-open-button": Record<string, never>;
  "ready-question-a-photo": Record<string, never>;
  "ready-question-a-photo-button": Record<string, never>;
  "ready-question-how-many": Record<string, never>;
  "ready-question-how-many-button": Record<string, never>;
  "ready-question-more-details": Record<string, never>;
  "ready-question-more-details-button": Record<string, never>;
  "ready-question-one-thing-each": Record<string, never>;
  "ready-question-one-thing-each-button": Record<string, never>;
  "ready-question-which-dates": Record<string, never>;
  "ready-question-which-dates-button": Record<string, never>;
  "ready-question-which-place": Record<string, never>;
  "ready-question-which-place-button": Record<string, never>;
  "reason-capacity": { "have": Text; "need": Text };
  "reason-dates": Record<string, never>;
  "reason-different-towns": { "label": Text; "offer": Text; "request": Text };
  "reason-distance": { "distance": Text };
  "reason-earlier": { "day": Text; "days": number; "when": string };
  "reason-languages": { "languages": Text };
  "reason-later": { "day": Text; "days": number; "when": string };
  "reason-meets": { "label": Text; "options": Text };
  "reason-provides": { "label": Text };
  "reason-same-community": Record<string, never>;
  "reason-same-town": { "label": Text };
  "reason-shared-choices": { "label": Text; "options": Text };
  "reason-shorter": { "day": Text; "days": number };
  "records-column": { "column": string };
  "records-delivery": { "delivery": string };
  "records-direction": { "direction": string };
  "records-file": { "table": string };
  "records-kind": { "kind": string };
  "records-none-alert": Record<string, never>;
  "records-pledge": { "state": string };
  "records-result": { "result": string };
  "reject-reason-commercial": Record<string, never>;
  "reject-reason-commercial-button": Record<string, never>;
  "reject-reason-duplicate": Record<string, never>;
  "reject-reason-duplicate-button": Record<string, never>;
  "reject-reason-incomplete": Record<string, never>;
  "reject-reason-incomplete-button": Record<string, never>;
  "reject-reason-not-here": Record<string, never>;
  "reject-reason-not-here-button": Record<string, never>;
  "reject-reason-not-here-link": { "link": Text };
  "reject-reason-other": Record<string, never>;
  "reject-reason-other-button": Record<string, never>;
  "reject-reason-unsafe": Record<string, never>;
  "reject-reason-unsafe-button": Record<string, never>;
  "relay-again-alert": Record<string, never>;
  "relay-all-button": Record<string, never>;
  "relay-all-later": { "count": Text; "later": Text };
  "relay-all-passed": { "count": Text };
  "relay-all-writing": { "count": Text };
  "relay-answer-button": Record<string, never>;
  "relay-for-whom": Record<string, never>;
  "relay-from": { "headline": Text; "medium": string; "name": Text };
  "relay-frozen-alert": Record<string, never>;
  "relay-kind": Record<string, never>;
  "relay-more-button": Record<string, never>;
  "relay-nobody-button": Record<string, never>;
  "relay-nobody-comes-alert": Record<string, never>;
  "relay-not-delivered": { "count": number; "name": Text; "why": string };
  "relay-over-alert": Record<string, never>;
  "relay-passed": { "name": Text };
  "relay-stop-button": Record<string, never>;
  "relay-stopped": Record<string, never>;
  "relay-to-all": Record<string, never>;
  "relay-topic": { "category": Text; "name": Text };
  "relay-topic-over": { "category": Text; "name": Text };
  "relay-twice-alert": Record<string, never>;
  "relay-unreachable-alert": Record<string, never>;
  "relay-waits": { "name": Text; "time": Text };
  "relay-words": { "text": Text };
  "relay-writing": { "name": Text };
  "repairs-date-ask-offer": Record<string, never>;
  "repairs-date-ask-request": Record<string, never>;
  "repairs-date-label": Record<string, never>;
  "repairs-task-appliances": Record<string, never>;
  "repairs-task-ask-offer": Record<string, never>;
  "repairs-task-ask-request": Record<string, never>;
  "repairs-task-assembly": Record<string, never>;
  "repairs-task-bicycle": Record<string, never>;
  "repairs-task-electrics": Record<string, never>;
  "repairs-task-label": Record<string, never>;
  "repairs-task-moving": Record<string, never>;
  "repairs-task-painting": Record<string, never>;
  "repairs-task-plumbing": Record<string, never>;
  "repairs-task-sewing": Record<string, never>;
  "repairs-tools-ask-offer": Record<string, never>;
  "repairs-tools-label": Record<string, never>;
  "repairs-tools-need-ask-request": Record<string, never>;
  "repairs-tools-need-label": Record<string, never>;
  "report-ask": { "days": Text; "name": Text };
  "report-button": Record<string, never>;
  "report-done": { "name": Text };
  "report-gone-alert": Record<string, never>;
  "report-more-button": Record<string, never>;
  "report-own-ask": { "max": Text };
  "report-own-button": Record<string, never>;
  "report-own-long": { "length": Text; "max": Text };
  "report-own-text-only": Record<string, never>;
  "report-reason-intimate": Record<string, never>;
  "report-reason-intimate-button": Record<string, never>;
  "report-reason-money": Record<string, never>;
  "report-reason-money-button": Record<string, never>;
  "report-reason-pressure": Record<string, never>;
  "report-reason-pressure-button": Record<string, never>;
  "report-reason-untrue": Record<string, never>;
  "report-reason-untrue-button": Record<string, never>;
  "revision-approved": { "headline": Text };
  "revision-rejected": { "headline": Text; "reason": Text };
  "ride-bringing-ask-request": Record<string, never>;
  "ride-bringing-child-seat": Record<string, never>;
  "ride-bringing-label": Record<string, never>;
  "ride-bringing-luggage": Record<string, never>;
  "ride-bringing-pets": Record<string, never>;
  "ride-bringing-wheelchair": Record<string, never>;
  "ride-date-ask-offer": Record<string, never>;
  "ride-date-ask-request": Record<string, never>;
  "ride-date-label": Record<string, never>;
  "ride-flexible-around": Record<string, never>;
  "ride-flexible-ask-offer": Record<string, never>;
  "ride-flexible-ask-request": Record<string, never>;
  "ride-flexible-exact": Record<string, never>;
  "ride-flexible-label": Record<string, never>;
  "ride-flexible-week": Record<string, never>;
  "ride-goal-ask-offer": Record<string, never>;
  "ride-goal-ask-request": Record<string, never>;
  "ride-goal-hint": Record<string, never>;
  "ride-goal-label": Record<string, never>;
  "ride-room-for-ask-offer": Record<string, never>;
  "ride-room-for-child-seat": Record<string, never>;
  "ride-room-for-label": Record<string, never>;
  "ride-room-for-luggage": Record<string, never>;
  "ride-room-for-pets": Record<string, never>;
  "ride-room-for-wheelchair": Record<string, never>;
  "ride-seats-ask-offer": Record<string, never>;
  "ride-seats-ask-request": Record<string, never>;
  "ride-seats-label": Record<string, never>;
  "ride-seats-value": { "count": number };
  "ride-start-ask-offer": Record<string, never>;
  "ride-start-ask-request": Record<string, never>;
  "ride-start-hint": Record<string, never>;
  "ride-start-label": Record<string, never>;
  "ride-time-ask-offer": Record<string, never>;
  "ride-time-ask-request": Record<string, never>;
  "ride-time-label": Record<string, never>;
  "route-already-alert": Record<string, never>;
  "route-answer-line": { "answer": Text };
  "route-answer-told": { "answer": Text; "listing": Text; "question": Text };
  "route-ask-button": Record<string, never>;
  "route-ask-prompt": { "max": Text; "name": Text };
  "route-asked": Record<string, never>;
  "route-asked-already-alert": Record<string, never>;
  "route-card-again": Record<string, never>;
  "route-card-asked": { "kind": string; "name": Text; "when": Text };
  "route-card-button": Record<string, never>;
  "route-card-over": { "how": string };
  "route-card-taken": { "name": Text; "taker": Text };
  "route-closed-alert": Record<string, never>;
  "route-closed-told": { "listing": Text; "name": Text; "outcome": string };
  "route-contact-alert": Record<string, never>;
  "route-contact-button": Record<string, never>;
  "route-contact-none": Record<string, never>;
  "route-contact-told": { "listing": Text; "name": Text };
  "route-give-back-button": Record<string, never>;
  "route-gone": Record<string, never>;
  "route-hand-button": Record<string, never>;
  "route-handed-alert": Record<string, never>;
  "route-helped-button": Record<string, never>;
  "route-nobody-alert": Record<string, never>;
  "route-not-needed-button": Record<string, never>;
  "route-not-reached-button": Record<string, never>;
  "route-not-yours-alert": Record<string, never>;
  "route-object-button": Record<string, never>;
  "route-objected-alert": Record<string, never>;
  "route-objected-told": { "listing": Text };
  "route-over-alert": Record<string, never>;
  "route-own-alert": Record<string, never>;
  "route-pass-button": Record<string, never>;
  "route-passed-alert": Record<string, never>;
  "route-question-line": { "question": Text };
  "route-question-told": { "listing": Text; "name": Text; "question": Text };
  "route-reply-ask": { "max": Text };
  "route-reply-button": Record<string, never>;
  "route-reply-done": Record<string, never>;
  "route-returned-told": { "listing": Text; "name": Text };
  "route-take-button": Record<string, never>;
  "route-taken-alert": Record<string, never>;
  "route-taken-told": { "listing": Text; "name": Text; "page": Text };
  "route-unreachable-alert": Record<string, never>;
  "route-write-alert": Record<string, never>;
  "route-write-button": Record<string, never>;
  "safety-call": Record<string, never>;
  "safety-children": { "number": Text };
  "safety-confirm-button": Record<string, never>;
  "safety-emergency": { "number": Text };
  "safety-more": { "kind": string };
  "safety-police": { "number": Text };
  "safety-rules": Record<string, never>;
  "safety-title": Record<string, never>;
  "safety-women": { "number": Text };
  "saved-search-ask": { "from": Text; "quiet": string; "search": Text; "until": Text };
  "saved-search-at-once": Record<string, never>;
  "saved-search-daily": { "time": Text };
  "saved-search-kept-alert": Record<string, never>;
  "saved-search-new": { "count": number };
  "saved-search-stop-button": Record<string, never>;
  "saved-search-stopped-alert": Record<string, never>;
  "saved-search-too-many-alert": { "max": Text };
  "saved-searches-button": Record<string, never>;
  "saved-searches-none": Record<string, never>;
  "saved-searches-title": Record<string, never>;
  "search-automatic": { "any": string };
  "search-automatic-done-alert": { "on": string };
  "search-automatic-on-button": { "name": Text };
  "search-count-alert": { "count": number };
  "search-done-alert": Record<string, never>;
  "search-neighbours": { "headline": Text; "places": Text };
  "search-neighbours-alert": { "answer": string };
  "search-neighbours-answered": { "answer": string; "headline": Text; "places": Text };
  "search-neighbours-no-button": Record<string, never>;
  "search-neighbours-yes-button": Record<string, never>;
  "search-nobody-alert": Record<string, never>;
  "search-not-running-alert": Record<string, never>;
  "search-open-button": Record<string, never>;
  "search-pause-button": Record<string, never>;
  "search-progress": { "accepted": Text; "asked": Text; "headline": Text; "open": Text; "status": string; "wanted": Text };
  "search-resume-button": Record<string, never>;
  "search-running-alert": Record<string, never>;
  "search-start-button": { "count": number };
  "search-started-alert": Record<string, never>;
  "search-stop-button": Record<string, never>;
  "search-unmet": { "headline": Text; "missing": number };
  "search-wider": { "headline": Text; "km": Text };
  "settings-helper-button": Record<string, never>;
  "settings-language-alert": Record<string, never>;
  "settings-language-ask": Record<string, never>;
  "settings-language-button": Record<string, never>;
  "settings-menu-button": Record<string, never>;
  "settings-phone-ask": Record<string, never>;
  "settings-phone-button": Record<string, never>;
  "settings-phone-not-yours": Record<string, never>;
  "settings-phone-share-button": Record<string, never>;
  "settings-phone-shared": Record<string, never>;
  "settings-privacy": { "absent": Text; "closed": Text; "drafts": Text; "named": string; "names": Text; "relayed": Text; "responsible": Text; "round": Text; "stay": Text };
  "settings-privacy-button": Record<string, never>;
  "settings-quiet": { "from": Text; "until": Text };
  "settings-quiet-alert": Record<string, never>;
  "settings-quiet-button": Record<string, never>;
  "settings-quiet-never": Record<string, never>;
  "settings-quiet-never-button": Record<string, never>;
  "settings-quiet-urgent-button": Record<string, never>;
  "settings-title": { "language": Text };
  "setup-administrators-only": Record<string, never>;
  "setup-anonymous": Record<string, never>;
  "setup-application": { "group": Text; "person": Text };
  "setup-application-ask": Record<string, never>;
  "setup-applied": { "name": Text };
  "setup-applied-nobody": { "name": Text };
  "setup-area": { "name": Text; "radius": Text };
  "setup-cancelled": Record<string, never>;
  "setup-change-ask": Record<string, never>;
  "setup-change-button": Record<string, never>;
  "setup-chat-taken-alert": Record<string, never>;
  "setup-close-ask": { "name": Text };
  "setup-close-button": Record<string, never>;
  "setup-close-yes-button": Record<string, never>;
  "setup-closed": { "name": Text };
  "setup-closed-alert": Record<string, never>;
  "setup-current": { "name": Text; "radius": Text };
  "setup-decided": { "name": Text; "operator": Text; "verdict": string };
  "setup-done": { "area": Text; "zone": Text };
  "setup-done-topic": { "area": Text; "zone": Text };
  "setup-elsewhere": { "bot": Text };
  "setup-gone-alert": Record<string, never>;
  "setup-grant-button": Record<string, never>;
  "setup-granted": { "area": Text };
  "setup-granted-alert": Record<string, never>;
  "setup-help": Record<string, never>;
  "setup-in-group": Record<string, never>;
  "setup-language-ask": Record<string, never>;
  "setup-link": { "sentence": Text };
  "setup-link-done": Record<string, never>;
  "setup-link-hint": Record<string, never>;
  "setup-link-invalid": Record<string, never>;
  "setup-many-alert": Record<string, never>;
  "setup-move-here-button": Record<string, never>;
  "setup-moves": { "distance": Text };
  "setup-name-long": { "max": Text };
  "setup-name-taken-alert": Record<string, never>;
  "setup-namesake": { "name": Text };
  "setup-namesake-operator": { "name": Text };
  "setup-nearest": { "distance": Text; "name": Text };
  "setup-operators-only-alert": Record<string, never>;
  "setup-place": { "place": Text };
  "setup-place-away": { "distance": Text; "place": Text };
  "setup-place-invalid": Record<string, never>;
  "setup-radius-invalid": { "max": Text; "min": Text };
  "setup-refuse-button": Record<string, never>;
  "setup-refused": { "name": Text };
  "setup-refused-alert": Record<string, never>;
  "setup-sharing": { "distance": Text; "name": Text };
  "setup-state": { "area": Text; "language": Text; "name": Text; "place": Text; "radius": Text; "zone": Text };
  "setup-topic-button": Record<string, never>;
  "setup-unknown": { "name": Text };
  "setup-unlink-button": Record<string, never>;
  "setup-usage": Record<string, never>;
  "setup-waiting": { "name": Text };
  "setup-which": Record<string, never>;
  "setup-withdraw-button": Record<string, never>;
  "share-done-alert": Record<string, never>;
  "share-needs-contact": Record<string, never>;
  "shift-age-any": Record<string, never>;
  "shift-age-ask-request": Record<string, never>;
  "shift-age-from-16": Record<string, never>;
  "shift-age-from-18": Record<string, never>;
  "shift-age-label": Record<string, never>;
  "shift-date-ask-offer": Record<string, never>;
  "shift-date-ask-request": Record<string, never>;
  "shift-date-label": Record<string, never>;
  "shift-end-ask-request": Record<string, never>;
  "shift-end-label": Record<string, never>;
  "shift-places-ask-request": Record<string, never>;
  "shift-places-label": Record<string, never>;
  "shift-places-value": { "count": number };
  "shift-start-ask-request": Record<string, never>;
  "shift-start-label": Record<string, never>;
  "shift-task-ask-offer": Record<string, never>;
  "shift-task-ask-request": Record<string, never>;
  "shift-task-carrying": Record<string, never>;
  "shift-task-desk": Record<string, never>;
  "shift-task-driving": Record<string, never>;
  "shift-task-handing-out": Record<string, never>;
  "shift-task-kitchen": Record<string, never>;
  "shift-task-label": Record<string, never>;
  "shift-task-offer-hint": Record<string, never>;
  "shift-task-sorting": Record<string, never>;
  "shift-time-afternoon": Record<string, never>;
  "shift-time-ask-offer": Record<string, never>;
  "shift-time-evening": Record<string, never>;
  "shift-time-label": Record<string, never>;
  "shift-time-morning": Record<string, never>;
  "spoken-alert": Record<string, never>;
  "spoken-ask": Record<string, never>;
  "spoken-button": Record<string, never>;
  "spoken-done-button": Record<string, never>;
  "spoken-one-alert": Record<string, never>;
  "spoken-why": Record<string, never>;
  "start-agree-button": Record<string, never>;
  "start-agree-first-alert": Record<string, never>;
  "start-agreed": Record<string, never>;
  "start-community": { "community": Text };
  "start-hello": { "name": Text };
  "start-link-gone": Record<string, never>;
  "start-link-unknown": Record<string, never>;
  "start-privacy": { "absent": Text; "closed": Text; "drafts": Text; "named": string; "responsible": Text };
  "start-privacy-button": Record<string, never>;
  "start-privacy-changed": { "name": Text };
  "stats-answered": { "time": Text };
  "stats-attendance": { "came": Text; "missed": Text };
  "stats-cases": { "free": Text; "open": Text };
  "stats-cases-closed": { "banned": Text; "dismissed": Text; "passed": Text; "settled": Text };
  "stats-decided": { "time": Text };
  "stats-fairness": { "acceptances": Text; "asked": string; "count": number; "invitations": Text; "said": string };
  "stats-introduced": { "count": Text };
  "stats-oldest": { "when": Text };
  "stats-published": { "offer": number; "request": number };
  "stats-title": { "name": Text };
  "stats-unmet": Record<string, never>;
  "stats-unmet-line": { "category": Text; "count": Text };
  "stats-unmet-more": { "count": Text };
  "stats-unmet-none": Record<string, never>;
  "stats-waiting": { "count": Text };
  "status-paused": { "days": number; "headline": Text };
  "status-pending": { "headline": Text; "hours": number; "kind": string };
  "status-question": { "days": number; "foreign": Text; "headline": Text; "of": string; "question": Text };
  "status-question-expired": { "days": number; "headline": Text; "of": string };
  "status-request-waiting": { "asked": number; "days": number; "headline": Text; "unmet": string; "wider": string };
  "status-wait-button": Record<string, never>;
  "status-wider-alert": { "km": Text };
  "status-wider-button": { "km": Text };
  "through-organisations": { "headline": Text };
  "translation-certified-ask-offer": Record<string, never>;
  "translation-certified-label": Record<string, never>;
  "translation-certified-need-ask-request": Record<string, never>;
  "translation-certified-need-hint": Record<string, never>;
  "translation-certified-need-label": Record<string, never>;
  "translation-date-ask-offer": Record<string, never>;
  "translation-date-ask-request": Record<string, never>;
  "translation-date-label": Record<string, never>;
  "translation-end-ask-request": Record<string, never>;
  "translation-end-label": Record<string, never>;
  "translation-mode-ask-offer": Record<string, never>;
  "translation-mode-ask-request": Record<string, never>;
  "translation-mode-label": Record<string, never>;
  "translation-mode-on-site": Record<string, never>;
  "translation-mode-online": Record<string, never>;
  "translation-mode-phone": Record<string, never>;
  "translation-mode-written": Record<string, never>;
  "translation-pair-ask-request": Record<string, never>;
  "translation-pair-label": Record<string, never>;
  "translation-spoken-ask-offer": Record<string, never>;
  "translation-spoken-hint": Record<string, never>;
  "translation-spoken-label": Record<string, never>;
  "translation-time-ask-request": Record<string, never>;
  "translation-time-label": Record<string, never>;
  "trouble-began": { "trouble": string };
  "trouble-ended": { "minutes": number; "trouble": string };
  "tutoring-guardian-ask-offer": Record<string, never>;
  "tutoring-guardian-ask-request": Record<string, never>;
  "tutoring-guardian-hint": Record<string, never>;
  "tutoring-guardian-label": Record<string, never>;
  "tutoring-language-ask-offer": Record<string, never>;
  "tutoring-language-ask-request": Record<string, never>;
  "tutoring-language-label": Record<string, never>;
  "tutoring-level-ask-offer": Record<string, never>;
  "tutoring-level-ask-request": Record<string, never>;
  "tutoring-level-label": Record<string, never>;
  "tutoring-level-primary": Record<string, never>;
  "tutoring-level-secondary": Record<string, never>;
  "tutoring-level-university": Record<string, never>;
  "tutoring-level-vocational": Record<string, never>;
  "tutoring-mode-ask-offer": Record<string, never>;
  "tutoring-mode-ask-request": Record<string, never>;
  "tutoring-mode-label": Record<string, never>;
  "tutoring-mode-on-site": Record<string, never>;
  "tutoring-mode-online": Record<string, never>;
  "tutoring-subject-ask-offer": Record<string, never>;
  "tutoring-subject-ask-request": Record<string, never>;
  "tutoring-subject-computing": Record<string, never>;
  "tutoring-subject-exams": Record<string, never>;
  "tutoring-subject-homework": Record<string, never>;
  "tutoring-subject-humanities": Record<string, never>;
  "tutoring-subject-label": Record<string, never>;
  "tutoring-subject-languages": Record<string, never>;
  "tutoring-subject-maths": Record<string, never>;
  "tutoring-subject-science": Record<string, never>;
  "unanswered-moderators": { "count": number; "hours": number };
  "unanswered-operators": { "community": Text; "count": number; "headline": Text; "hours": number };
  "volunteer-asked": Record<string, never>;
  "volunteer-asked-alert": Record<string, never>;
  "volunteer-no-fit-alert": Record<string, never>;
  "volunteer-not-open-alert": Record<string, never>;
  "volunteer-unreachable-alert": Record<string, never>;
  "why-asked-already": Record<string, never>;
  "why-asked-enough": Record<string, never>;
  "why-banned": Record<string, never>;
  "why-blocked": Record<string, never>;
  "why-category-not-named": Record<string, never>;
  "why-field-differs": { "label": Text };
  "why-languages-missing": { "languages": Text };
  "why-listing-closed": Record<string, never>;
  "why-no-profile": Record<string, never>;
  "why-no-time": Record<string, never>;
  "why-not-at-short-notice": Record<string, never>;
  "why-not-ours": Record<string, never>;
  "why-nothing": Record<string, never>;
  "why-nothing-left": Record<string, never>;
  "why-other-category": Record<string, never>;
  "why-other-dates": Record<string, never>;
  "why-paused": Record<string, never>;
  "why-refuses": Record<string, never>;
  "why-same-author": Record<string, never>;
  "why-same-organisation": Record<string, never>;
  "why-through-organisations": Record<string, never>;
  "why-title": Record<string, never>;
  "why-too-far": Record<string, never>;
  "why-too-far-apart": { "distance": Text };
  "why-unconfirmed": Record<string, never>;
  "why-unreachable": Record<string, never>;
  "why-usage": Record<string, never>;
  "wizard-afresh-button": Record<string, never>;
  "wizard-answered-alert": Record<string, never>;
  "wizard-as-is-button": Record<string, never>;
  "wizard-behalf-button": Record<string, never>;
  "wizard-blank-alert": Record<string, never>;
  "wizard-calendar-button": Record<string, never>;
  "wizard-cancel-ask": { "kept": Text };
  "wizard-cancel-edit-ask": Record<string, never>;
  "wizard-category-offer": Record<string, never>;
  "wizard-category-request": Record<string, never>;
  "wizard-change-ask": Record<string, never>;
  "wizard-change-button": Record<string, never>;
  "wizard-changing": { "field": Text };
  "wizard-choose-category": Record<string, never>;
  "wizard-clear-button": Record<string, never>;
  "wizard-done-button": Record<string, never>;
  "wizard-drop-button": Record<string, never>;
  "wizard-dropped": Record<string, never>;
  "wizard-dropped-edit": Record<string, never>;
  "wizard-edited": Record<string, never>;
  "wizard-first-step": Record<string, never>;
  "wizard-gone-alert": Record<string, never>;
  "wizard-here-ask": { "town": Text };
  "wizard-here-button": Record<string, never>;
  "wizard-hint-choices": Record<string, never>;
  "wizard-hint-date": Record<string, never>;
  "wizard-hint-language-pair": Record<string, never>;
  "wizard-hint-money": Record<string, never>;
  "wizard-hint-number": { "max": Text; "min": Text };
  "wizard-hint-period": Record<string, never>;
  "wizard-hint-photos": { "max": Text };
  "wizard-hint-photos-buttons": { "several": string };
  "wizard-hint-text": { "max": Text };
  "wizard-hint-time": Record<string, never>;
  "wizard-hint-town": Record<string, never>;
  "wizard-hint-until": Record<string, never>;
  "wizard-keep-button": Record<string, never>;
  "wizard-kept": Record<string, never>;
  "wizard-location-alert": Record<string, never>;
  "wizard-location-not-asked": Record<string, never>;
  "wizard-masked": { "count": number };
  "wizard-media": Record<string, never>;
  "wizard-moderators-ask": { "question": Text };
  "wizard-moderators-ask-foreign": { "language": Text; "question": Text };
  "wizard-more-button": Record<string, never>;
  "wizard-moved-on-alert": Record<string, never>;
  "wizard-must-instead": Record<string, never>;
  "wizard-no-changes-alert": Record<string, never>;
  "wizard-no-communities": Record<string, never>;
  "wizard-now": { "answer": Text };
  "wizard-open-end-button": Record<string, never>;
  "wizard-other-category-button": Record<string, never>;
  "wizard-other-draft-alert": Record<string, never>;
  "wizard-own-button": Record<string, never>;
  "wizard-period-until": { "from": Text };
  "wizard-photo-file": Record<string, never>;
  "wizard-photo-later": Record<string, never>;
  "wizard-photos-captioned": Record<string, never>;
  "wizard-photos-gathered": { "count": Text; "max": Text };
  "wizard-photos-missing": Record<string, never>;
  "wizard-photos-show-button": Record<string, never>;
  "wizard-place-all": { "community": Text };
  "wizard-place-all-button": { "community": Text };
  "wizard-place-near": { "community": Text };
  "wizard-place-near-button": Record<string, never>;
  "wizard-place-town": { "community": Text; "town": Text };
  "wizard-preview": Record<string, never>;
  "wizard-preview-for": { "name": Text };
  "wizard-preview-in-button": { "language": Text };
  "wizard-preview-reply": { "text": Text };
  "wizard-preview-text": Record<string, never>;
  "wizard-progress": { "number": Text; "of": Text };
  "wizard-resubmitted": Record<string, never>;
  "wizard-resume-button": Record<string, never>;
  "wizard-save-button": Record<string, never>;
  "wizard-saved": Record<string, never>;
  "wizard-saved-for-review": Record<string, never>;
  "wizard-share-location": { "round": Text };
  "wizard-share-location-button": Record<string, never>;
  "wizard-soon-button": Record<string, never>;
  "wizard-stay-button": Record<string, never>;
  "wizard-submit-button": Record<string, never>;
  "wizard-submitted": Record<string, never>;
  "wizard-submitted-alert": Record<string, never>;
  "wizard-today-button": Record<string, never>;
  "wizard-tomorrow-button": Record<string, never>;
  "wizard-town-ask": Record<string, never>;
  "wizard-town-not-served": { "communities": Text; "town": Text };
  "wizard-town-not-served-yet": { "town": Text };
  "wizard-town-other-button": Record<string, never>;
  "wizard-town-written-button": { "name": Text };
  "wizard-unfinished-for": { "kind": string; "name": Text };
  "wizard-unfinished-offer": Record<string, never>;
  "wizard-unfinished-request": Record<string, never>;
  "wizard-unknown-command": Record<string, never>;
  "wizard-waitlist-button": Record<string, never>;
  "wizard-waitlisted": { "days": number; "town": Text };
  "work-contract-ask-offer": Record<string, never>;
  "work-contract-hint": Record<string, never>;
  "work-contract-label": Record<string, never>;
  "work-from-ask-offer": Record<string, never>;
  "work-from-ask-request": Record<string, never>;
  "work-from-label": Record<string, never>;
  "work-hours-ask-offer": Record<string, never>;
  "work-hours-ask-request": Record<string, never>;
  "work-hours-full": Record<string, never>;
  "work-hours-label": Record<string, never>;
  "work-hours-mini": Record<string, never>;
  "work-hours-part": Record<string, never>;
  "work-industry-ask-offer": Record<string, never>;
  "work-industry-ask-request": Record<string, never>;
  "work-industry-care": Record<string, never>;
  "work-industry-cleaning": Record<string, never>;
  "work-industry-construction": Record<string, never>;
  "work-industry-education": Record<string, never>;
  "work-industry-gastronomy": Record<string, never>;
  "work-industry-it": Record<string, never>;
  "work-industry-label": Record<string, never>;
  "work-industry-logistics": Record<string, never>;
  "work-industry-office": Record<string, never>;
  "work-industry-other": Record<string, never>;
  "work-industry-sales": Record<string, never>;
  "work-language-ask-offer": Record<string, never>;
  "work-language-ask-request": Record<string, never>;
  "work-language-label": Record<string, never>;
  "work-pay-ask-offer": Record<string, never>;
  "work-pay-hint": Record<string, never>;
  "work-pay-label": Record<string, never>;
  "work-pay-per-ask-offer": Record<string, never>;
  "work-pay-per-hour": Record<string, never>;
  "work-pay-per-label": Record<string, never>;
  "work-pay-per-month": Record<string, never>;
  "yes": Record<string, never>;
}

export type MessageKey = keyof Messages;

/** Keys whose text has markup in some language. */
export type MarkupKey =
  | "absence-ask"
  | "absence-noted"
  | "appeal-ask"
  | "appeal-done"
  | "appointment-accepted-done"
  | "appointment-agreed"
  | "appointment-call-off-ask"
  | "appointment-called-off"
  | "appointment-clash"
  | "appointment-clash-unknown"
  | "appointment-declined"
  | "appointment-declined-done"
  | "appointment-line"
  | "appointment-line-before"
  | "appointment-mine-waits"
  | "appointment-moved"
  | "appointment-none"
  | "appointment-reminder"
  | "appointment-replaced"
  | "appointment-suggested"
  | "appointment-suggested-done"
  | "appointment-suggested-move"
  | "appointment-theirs-waits"
  | "appointment-which-day"
  | "appointment-which-hour"
  | "attendance-ask"
  | "attendance-done"
  | "attendance-mark"
  | "attendance-reminder"
  | "attendance-thanks"
  | "attendance-title"
  | "broadcast-intro"
  | "broadcast-on-cards"
  | "browse-categories"
  | "card-fits"
  | "card-introduced"
  | "card-number"
  | "card-photos"
  | "card-suggestion"
  | "card-taken-over"
  | "case-answer"
  | "case-closed"
  | "case-escalation"
  | "case-free"
  | "case-number"
  | "case-over"
  | "case-own-words"
  | "case-owned"
  | "case-queue"
  | "case-reminder"
  | "case-statement"
  | "case-taken-over"
  | "case-warning"
  | "case-words-title"
  | "check-in-ask"
  | "check-in-wrong"
  | "communities-application"
  | "communities-item"
  | "community-closed"
  | "community-moved-away"
  | "contact-shared"
  | "count-ask"
  | "coverage-add-ask"
  | "coverage-gap"
  | "coverage-gap-outside"
  | "coverage-gap-town"
  | "coverage-own"
  | "coverage-rule"
  | "coverage-rule-line"
  | "coverage-title"
  | "directory-choose"
  | "directory-found"
  | "directory-line"
  | "directory-qr"
  | "directory-title"
  | "draft-served"
  | "find-usage"
  | "founding-refused"
  | "freshness-ask"
  | "freshness-back"
  | "group-refuses"
  | "group-takes"
  | "group-topic-gone"
  | "having"
  | "helper-categories"
  | "helper-choose-place"
  | "helper-facts"
  | "helper-languages"
  | "helper-often"
  | "helper-pause"
  | "helper-place"
  | "helper-profile"
  | "helper-reminder"
  | "helper-stop"
  | "helper-stopped-for-now"
  | "helper-thanks"
  | "helper-times"
  | "inbox-discard-ask"
  | "inbox-item"
  | "inbox-parked"
  | "inbox-title"
  | "introduction"
  | "introduction-end-ask"
  | "introduction-end-done"
  | "introduction-ended"
  | "introduction-frozen"
  | "introduction-name"
  | "introduction-paused"
  | "introduction-safety"
  | "introduction-taken"
  | "introduction-through-us"
  | "invitation-asked-again"
  | "invitation-intro"
  | "invitation-over"
  | "listing-brief-words"
  | "listing-changes-requested"
  | "listing-details"
  | "listing-details-foreign"
  | "listing-organisation"
  | "listing-published"
  | "log-title"
  | "match-on-cards"
  | "menu-help"
  | "moderation-help"
  | "organisation-ask-bold"
  | "organisation-bound"
  | "organisation-card"
  | "organisation-card-rejected"
  | "organisation-card-reminder"
  | "organisation-card-renewal"
  | "organisation-card-revision"
  | "organisation-card-suspended"
  | "organisation-card-verified"
  | "organisation-change-ask"
  | "organisation-discard-ask"
  | "organisation-escalation"
  | "organisation-fit"
  | "organisation-group-bound"
  | "organisation-group-gone"
  | "organisation-group-none"
  | "organisation-hand-over-ask"
  | "organisation-home"
  | "organisation-invitation"
  | "organisation-invitation-unverified"
  | "organisation-invited"
  | "organisation-joined"
  | "organisation-joined-it"
  | "organisation-leave-ask"
  | "organisation-left"
  | "organisation-line"
  | "organisation-listings"
  | "organisation-listings-none"
  | "organisation-listings-told"
  | "organisation-number"
  | "organisation-out-ask"
  | "organisation-people"
  | "organisation-person"
  | "organisation-preview"
  | "organisation-question"
  | "organisation-queue"
  | "organisation-renewal"
  | "organisation-returned"
  | "organisation-revised"
  | "organisation-role-changed"
  | "organisation-sent"
  | "organisation-step"
  | "organisation-told-rejected"
  | "organisation-told-suspended"
  | "organisation-told-verified"
  | "organisation-withdrawn"
  | "organisations-only"
  | "outcome-happened"
  | "outcome-not-happened"
  | "outcome-said"
  | "payment-decided-told"
  | "payment-holder"
  | "payment-iban"
  | "payment-not-yet"
  | "payment-purpose"
  | "payment-sent-told"
  | "payment-title"
  | "payment-to-verify"
  | "person-ban-ask"
  | "person-banned"
  | "person-listing"
  | "person-summary"
  | "person-usage"
  | "pledge-again-answer"
  | "pledge-again-arrival"
  | "pledge-agreed-alone-told"
  | "pledge-agreed-money-told"
  | "pledge-agreed-told"
  | "pledge-arrived-told"
  | "pledge-ask-amount"
  | "pledge-ask-name"
  | "pledge-ask-way"
  | "pledge-card"
  | "pledge-declined-told"
  | "pledge-done"
  | "pledge-lapsed-told"
  | "pledge-line"
  | "pledge-line-way"
  | "pledge-mine-line"
  | "pledge-mine-one"
  | "pledge-mine-title"
  | "pledge-money-warning"
  | "pledge-need-changed-told"
  | "pledge-off-told"
  | "pledge-payment-changed-told"
  | "pledge-preview"
  | "pledge-preview-money"
  | "pledge-thanks-told"
  | "pledge-withdraw-ask"
  | "privacy-delete-ask"
  | "proposal-accepted-introduced"
  | "proposal-accepted-waiting"
  | "proposal-again-changed"
  | "proposal-again-reminder"
  | "proposal-declined"
  | "proposal-intro"
  | "proposal-other-silent"
  | "queue-digest"
  | "queue-heading"
  | "records-file"
  | "relay-all-writing"
  | "relay-from"
  | "relay-not-delivered"
  | "relay-passed"
  | "relay-to-all"
  | "relay-waits"
  | "relay-words"
  | "relay-writing"
  | "report-ask"
  | "report-done"
  | "report-own-ask"
  | "revision-approved"
  | "route-answer-told"
  | "route-card-again"
  | "route-card-asked"
  | "route-card-taken"
  | "route-closed-told"
  | "route-contact-told"
  | "route-objected-told"
  | "route-question-told"
  | "route-returned-told"
  | "route-taken-told"
  | "safety-call"
  | "safety-children"
  | "safety-emergency"
  | "safety-police"
  | "safety-title"
  | "safety-women"
  | "saved-search-new"
  | "saved-searches-title"
  | "search-automatic"
  | "search-neighbours"
  | "search-neighbours-answered"
  | "search-progress"
  | "search-unmet"
  | "search-wider"
  | "settings-privacy"
  | "settings-quiet"
  | "settings-quiet-never"
  | "settings-title"
  | "setup-application"
  | "setup-applied"
  | "setup-applied-nobody"
  | "setup-area"
  | "setup-close-ask"
  | "setup-current"
  | "setup-decided"
  | "setup-help"
  | "setup-link"
  | "setup-link-hint"
  | "setup-link-invalid"
  | "setup-namesake"
  | "setup-namesake-operator"
  | "setup-refused"
  | "setup-sharing"
  | "setup-state"
  | "setup-usage"
  | "setup-waiting"
  | "spoken-ask"
  | "start-community"
  | "start-hello"
  | "start-privacy"
  | "stats-title"
  | "stats-unmet"
  | "status-paused"
  | "status-pending"
  | "status-question"
  | "status-request-waiting"
  | "through-organisations"
  | "trouble-began"
  | "trouble-ended"
  | "unanswered-moderators"
  | "unanswered-operators"
  | "volunteer-asked"
  | "why-title"
  | "wizard-category-offer"
  | "wizard-category-request"
  | "wizard-here-ask"
  | "wizard-moderators-ask"
  | "wizard-moderators-ask-foreign"
  | "wizard-now"
  | "wizard-period-until"
  | "wizard-preview"
  | "wizard-preview-for"
  | "wizard-resubmitted"
  | "wizard-saved"
  | "wizard-saved-for-review"
  | "wizard-submitted"
  | "wizard-town-ask"
  | "wizard-waitlisted";
