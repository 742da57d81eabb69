import { CHOIR, GUEST, HALLE, LEIPZIG, WALKERS } from "./cast.ts";
import { press, pressOnTwoDevices, send } from "./deeds.ts";
import { edit, type Move } from "./moves.ts";
import { everShown, kindOf, type Key, type Scene } from "./scene.ts";
import { GROUP_CHATTER, GROUP_COMMANDS, oddWords, PICTURE, sentence } from "./words.ts";

/** What moderators mostly do. */
const WORTH: Readonly<Record<string, number>> = {
  ap: 20,
  pr: 20,
  bs: 12,
  bc: 5,
  bk: 6,
  rr: 5,
  rj: 2,
  rb: 1,
  rq: 2.5,
  ro: 3,
  // Helpers are looked for wherever some fit.
  df: 12,
  dg: 60,
  ds: 0.7,
  dx: 0.5,
  kc: 5,
  kx: 3,
  kw: 2,
  // What is taken down brings nobody together.
  td: 0.25,
  // Nothing happens any more in a town that was closed.
  cx: 0.1,
  cd: 0.1,
  // Who is banned comes back soon: a walk of people who may do nothing shows nothing.
  yb: 0.7,
  kb: 0.5,
  yu: 12,
  // A town that moves to another group leaves its moderators behind.
  cm: 0.3,
};

const worthOf = (key: Key): number => WORTH[kindOf(key)] ?? 1;

const prompts = ({ house, chat }: Scene) =>
  house.telegram.standIn.world
    .messages(chat)
    .slice(-12)
    .filter(({ forceReply, deleted }) => forceReply && !deleted);

function replyTo(scene: Scene, text: string) {
  return send(scene, { text, replyTo: scene.dice.one(prompts(scene)).messageId });
}

/** What people do in a group. Chatter must be left alone. */
export const GROUP_MOVES: readonly Move[] = [
  {
    name: "decides",
    weight: ({ shown }) => (shown.length > 0 ? 80 : 0),
    play: (scene) => press(scene, scene.dice.weighed(scene.shown.slice(-8).flat(), worthOf)),
  },
  {
    name: "decides twice",
    weight: ({ shown }) => (shown.length > 0 ? 6 : 0),
    play: (scene) => press(scene, scene.dice.weighed(scene.shown.slice(-3).flat(), worthOf), 2),
  },
  {
    name: "presses old buttons on two devices in the group",
    weight: () => 3,
    play: pressOnTwoDevices,
  },
  {
    name: "presses an old button in the group",
    weight: () => 6,
    play(scene) {
      const key = everShown(scene);
      return key ? press(scene, key) : { what: "finds nothing to press" };
    },
  },
  {
    name: "asks the author",
    weight: (scene) => (prompts(scene).length > 0 ? 25 : 0),
    play: (scene) => replyTo(scene, scene.dice.chance(0.7) ? "Von wann bis wann?" : oddWords(scene.dice)),
  },
  {
    name: "commands in the group",
    weight: () => 3,
    play: (scene) => send(scene, { text: scene.dice.one(GROUP_COMMANDS) }),
  },
  {
    name: "sets the group up again",
    weight: ({ chat }) => (chat === LEIPZIG || chat === HALLE ? 1 : 0),
    play: (scene) =>
      send(scene, {
        text: scene.chat === LEIPZIG ? "/setup Leipzig 51.34,12.37 25" : "/setup Halle 51.48,11.97 30",
      }),
  },
  {
    name: "sets a group up that has no town",
    weight: ({ chat }) => (chat === CHOIR ? 6 : 0),
    play: (scene) =>
      send(scene, {
        text: scene.dice.one([
          "/setup",
          "/setup Grimma",
          "/setup Frankfurt",
          "/setup Neustadt",
          "/setup Leipzig",
        ]),
      }),
  },
  {
    name: "looks somebody up",
    weight: ({ chat }) => (chat === CHOIR ? 0 : 1.5),
    play(scene) {
      const { dice } = scene;
      const command = dice.weighed(["/person", "/ban", "/unban"], (one) => (one === "/ban" ? 0.5 : 1));
      return send(scene, { text: `${command} ${String(dice.one(WALKERS).id)}` });
    },
  },
  {
    name: "asks what speaks against a pair",
    weight: ({ chat }) => (chat === CHOIR ? 0 : 2),
    async play(scene) {
      const { house, dice } = scene;
      const listings = house.store.connection.collection<{ _id: string; kind: string }>("listings");
      const numbers = async (kind: string): Promise<readonly string[]> => {
        const found = await listings.find({ kind, status: "published" }).limit(20).toArray();
        return found.map(({ _id }) => _id);
      };
      const [requests, offers] = [await numbers("request"), await numbers("offer")];
      if (requests.length === 0) return send(scene, { text: "/match abcdefghijkl" });
      const other = dice.one([...offers, ...WALKERS.map(({ id }) => String(id))]);
      return send(scene, { text: `/match ${dice.one(requests)} ${other}` });
    },
  },
  {
    name: "chats in the group",
    weight: () => 4,
    play(scene) {
      const { dice, walker } = scene;
      const text = dice.one([...GROUP_CHATTER, sentence(dice, walker)]);
      const { owesWord: _none, ...done } = send(scene, dice.chance(0.2) ? { photos: [PICTURE] } : { text });
      return done;
    },
  },
  {
    name: "edits in the group",
    weight: () => 2,
    play(scene) {
      const { owesWord: _none, ...done } = edit(scene);
      return done;
    },
  },
  {
    name: "leaves or joins",
    weight: ({ walker }) => (walker.id === GUEST ? 60 : 0),
    play({ house, walker }) {
      const { standIn } = house.telegram;
      const member = standIn.world.chat(LEIPZIG)?.members.includes(walker.id) ?? false;
      standIn.setMembership(walker.id, { chatId: LEIPZIG, member: !member });
      return { what: member ? "leaves the moderators" : "joins the moderators" };
    },
  },
];
