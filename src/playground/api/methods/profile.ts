import { z } from "zod";
import { apiUser } from "../../world/api-shapes.ts";
import { chatFor } from "../access.ts";
import { characters } from "../../text/length.ts";
import { badRequest } from "../../errors.ts";
import { method, type Call, type Method } from "../method.ts";
import { chatId, integer, nested } from "../params.ts";

const getMe = method(z.strictObject({}), ({ world }) => {
  const { abilities } = world.state.bot;
  return {
    ...apiUser(world, "bot"),
    can_join_groups: abilities.joinsGroups,
    can_read_all_group_messages: abilities.readsEverything,
    supports_inline_queries: abilities.inline,
    supports_guest_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: abilities.topics,
    allows_users_to_create_topics: abilities.peopleOpenTopics,
    can_manage_bots: false,
  };
});

const scope = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("default") }),
  z.strictObject({ type: z.literal("all_private_chats") }),
  z.strictObject({ type: z.literal("all_group_chats") }),
  z.strictObject({ type: z.literal("all_chat_administrators") }),
  z.strictObject({ type: z.literal("chat"), chat_id: chatId }),
  z.strictObject({ type: z.literal("chat_administrators"), chat_id: chatId }),
  z.strictObject({ type: z.literal("chat_member"), chat_id: chatId, user_id: integer }),
]);
const place = { scope: nested(scope).optional(), language_code: z.string().optional() };

/** The key of a command set. @throws ApiFailure 400 for an unknown chat or a language that is none. */
function keyOf(
  { world }: Call,
  params: { scope?: z.output<typeof scope> | undefined; language_code?: string | undefined },
) {
  const given = params.scope ?? { type: "default" as const };
  if ("chat_id" in given) chatFor(world, given.chat_id, "members");
  return { scope: JSON.stringify(given), language: language(params.language_code) };
}

function language(code: string | undefined): string {
  if (code && !/^[a-z]{2}$/.test(code)) throw badRequest("invalid language code specified");
  return code ?? "";
}

const command = z.strictObject({ command: z.string(), description: z.string() });

function checkedCommand(given: z.output<typeof command>): z.output<typeof command> {
  const name = given.command.trim().replace(/^\//, "");
  const description = given.description.trim();
  if (name === "") throw badRequest("command must be non-empty");
  if (characters(name) > 32) throw badRequest("command length must not exceed 32");
  if (!/^[a-z0-9_]+$/.test(name)) throw badRequest("BOT_COMMAND_INVALID");
  if (description === "") throw badRequest("command description must be non-empty");
  if (characters(description) > 256) throw badRequest("command description length must not exceed 256");
  return { command: name, description };
}

function replaceCommands(
  { world }: Call,
  key: { scope: string; language: string },
  commands: readonly z.output<typeof command>[],
): true {
  const sets = world.state.commands;
  const index = sets.findIndex((set) => set.scope === key.scope && set.language === key.language);
  if (index >= 0) sets.splice(index, 1);
  if (commands.length > 0) sets.push({ ...key, commands });
  world.changedCommands();
  return true;
}

const setMyCommands = method(
  z.strictObject({ ...place, commands: nested(z.array(command)) }),
  (call, params) => {
    if (params.commands.length > 100) throw badRequest("BOT_COMMANDS_TOO_MUCH");
    return replaceCommands(call, keyOf(call, params), params.commands.map(checkedCommand));
  },
);

const deleteMyCommands = method(z.strictObject(place), (call, params) =>
  replaceCommands(call, keyOf(call, params), []),
);

const getMyCommands = method(z.strictObject(place), (call, params) => {
  const key = keyOf(call, params);
  const found = call.world.state.commands.find(
    (set) => set.scope === key.scope && set.language === key.language,
  );
  return found?.commands ?? [];
});

const TEXTS = [
  { noun: "Name", field: "name", table: "names", max: 64 },
  { noun: "Description", field: "description", table: "descriptions", max: 512 },
  { noun: "ShortDescription", field: "short_description", table: "shortDescriptions", max: 120 },
] as const;

/** setMy… and getMy… for each text of the bot's profile. */
const textMethods = Object.fromEntries(
  TEXTS.flatMap(({ noun, field, table, max }) => [
    [
      `setMy${noun}`,
      method(
        z.strictObject({ [field]: z.string().optional(), language_code: z.string().optional() }),
        ({ world }, params) => {
          const text = params[field] ?? "";
          const code = language(params.language_code);
          if (characters(text) > max) throw badRequest(`the ${field.replace("_", " ")} is too long`);
          if (text === "" && field === "name" && code === "") throw badRequest("the name must be non-empty");
          if (text === "") delete world.state.bot[table][code];
          else world.state.bot[table][code] = text;
          return true;
        },
      ),
    ],
    [
      `getMy${noun}`,
      method(z.strictObject({ language_code: z.string().optional() }), ({ world }, params) => {
        const texts = world.state.bot[table];
        return { [field]: texts[language(params.language_code)] ?? texts[""] ?? "" };
      }),
    ],
  ]),
);

/** Who the bot is and what its menu says. */
export const profileMethods: Readonly<Record<string, Method>> = {
  getMe,
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  ...textMethods,
};
