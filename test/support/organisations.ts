import type { UseCases } from "../../src/app/use-cases.ts";
import type { Organisation } from "../../src/domain/organisation/organisation.ts";
import type { OrganisationAnswers } from "../../src/domain/organisation/registration.ts";
import type { Actor } from "../../src/domain/shared/actor.ts";
import type { Phone } from "./phone.ts";
import { pressAll } from "./stories.ts";
import type { CommunityId, PersonId } from "../../src/domain/shared/ids.ts";

/** What an organisation answers where a test says nothing else. */
export const answersOf = (community: CommunityId): Required<OrganisationAnswers> => ({
  name: "Willkommen in Leipzig e. V.",
  kind: "ngo",
  community,
  address: "Markt 1, 04109 Leipzig",
  registration: "VR 1234",
  email: "buero@willkommen.example",
  phone: "+49 341 123456",
  website: "https://willkommen.example",
  contact: "Petra Geheim",
  languages: ["de", "uk"],
  gives: ["goods"],
  takes: ["housing", "other"],
});

let others = 0;

/** One with an e-mail address of its own has all else of its own, so that it does not look like another one. */
function ownDetails({ email }: Partial<OrganisationAnswers>): Partial<OrganisationAnswers> {
  if (email === undefined) return {};
  others += 1;
  const number = String(200_000 + others);
  return {
    registration: `VR ${number}`,
    phone: `+49 341 ${number}`,
    website: `https://site${number}.example`,
  };
}

/** A lead registers an organisation, up to sending it. */
export async function registered(
  { organisations }: Pick<UseCases, "organisations">,
  lead: PersonId,
  community: CommunityId,
  different: Partial<OrganisationAnswers> = {},
): Promise<Organisation> {
  const { registration } = organisations;
  const begun = await registration.begin(lead);
  if (!begun.ok) throw new Error(begun.code);
  const { id } = begun.value;
  const answers = { ...answersOf(community), ...ownDetails(different), ...different };
  const must = async (step: Promise<{ readonly ok: boolean; readonly code?: string }>): Promise<void> => {
    const done = await step;
    if (!done.ok) throw new Error(done.code);
  };
  for (const field of ["name", "kind", "community", "address", "registration", "email"] as const) {
    const answer = answers[field];
    if (field === "kind" || field === "community")
      await must(registration.choose(id, lead, field, String(answer)));
    else if (answer === null) await must(registration.next(id, lead, field));
    else await must(registration.type(id, lead, answer ?? ""));
  }
  for (const field of ["phone", "website", "contact"] as const) {
    const answer = answers[field];
    if (answer === null) await must(registration.next(id, lead, field));
    else await must(registration.type(id, lead, answer ?? ""));
  }
  for (const field of ["languages", "gives", "takes"] as const) {
    for (const value of answers[field] ?? []) await must(registration.choose(id, lead, field, value));
    await must(registration.next(id, lead, field));
  }
  const sent = await registration.submit(id, lead);
  if (!sent.ok) throw new Error(sent.code);
  return sent.value;
}

/** The same, verified by a moderator. */
export async function verified(
  useCases: Pick<UseCases, "organisations">,
  lead: PersonId,
  community: CommunityId,
  by: Actor,
  different: Partial<OrganisationAnswers> = {},
): Promise<Organisation> {
  const { id } = await registered(useCases, lead, community, different);
  const decided = await useCases.organisations.decisions.verify({ id, by });
  if (!decided.ok) throw new Error(decided.code);
  return decided.value;
}

/** A German lead registers an organisation in the chat. */
export async function registerInChat(phone: Phone, contact = "Petra Geheim"): Promise<void> {
  await phone.say("/organisation");
  await phone.press("➕");
  await phone.say("Hilfe für alle e. V.");
  await pressAll(phone, ["Verein", "Leipzig"]);
  for (const typed of ["Markt 1, 04109 Leipzig", "VR 99", "buero@alle.example", "0341 987654"])
    await phone.say(typed);
  await phone.press("Überspringen");
  await phone.say(contact);
  await pressAll(phone, ["Deutsch", "Weiter", "Weiter", "🏠", "Weiter", "📨"]);
}
