import type { Mongoose } from "mongoose";
import { type Line, measure, memory, quantile } from "./measure.ts";
import { COUNT, type People, anyEmail, anyNumber, insertBatch, person, peopleOf } from "./people.ts";

/** What one fresh process measures once it has said hello to the store. */
export type Section = (mongoose: Mongoose) => AsyncGenerator<Line>;

async function* speed(mongoose: Mongoose): AsyncGenerator<Line> {
  const people = await peopleOf(mongoose);
  yield measure({ name: "create", times: 2000, work: (i) => people.create(person(1e6 + i)) });
  yield measure({ name: "create", times: 8000, inFlight: 32, work: (i) => people.create(person(2e6 + i)) });
  yield measure({
    name: "insertMany(1000), documents",
    times: 100,
    each: 1000,
    work: (i) => insertBatch(people, i, i % 2 === 0),
  });
  yield measure({
    name: "findOne by unique index",
    times: 4000,
    work: () => people.findOne({ email: anyEmail() }).lean(),
  });
  yield measure({
    name: "findOne, a mongoose document",
    times: 4000,
    work: () => people.findOne({ email: anyEmail() }),
  });
  yield measure({
    name: "findOne by unique index",
    times: 10_000,
    inFlight: 32,
    work: () => people.findOne({ email: anyEmail() }).lean(),
  });
  yield measure({ name: "compound index, sort, limit 20", times: 2000, work: () => newestOf(people) });
  yield measure({ name: "range of a compound index", times: 1000, work: () => someOf(people) });
  yield measure({ name: "full scan", times: 3, work: () => people.find({ name: "Name 77" }).lean() });
  yield measure({
    name: "count by a scan",
    times: 3,
    work: () => people.countDocuments({ n: { $gt: 50_000 } }),
  });
  yield measure({ name: "count everything", times: 50, work: () => people.countDocuments() });
  yield measure({ name: "$group of everything", times: 3, work: () => people.aggregate(BY_TENANT) });
  yield measure({ name: "findOneAndUpdate", times: 2000, work: () => increment(people) });
  yield measure({ name: "findOneAndUpdate", times: 6000, inFlight: 32, work: () => increment(people) });
  yield measure({
    name: "updateOne",
    times: 6000,
    inFlight: 32,
    work: (i) => people.updateOne({ email: anyEmail() }, { $set: { bio: `y${i}` } }),
  });
  yield measure({ name: "transaction of two writes", times: 500, work: (i) => pair(mongoose, people, i) });
  yield measure({
    name: "cursor over everything, documents",
    times: 1,
    each: await people.countDocuments(),
    work: () => readAll(people),
  });
  yield { name: "memory at the end", figures: await memory() };
}

const BY_TENANT = [{ $group: { _id: "$tenant", count: { $sum: 1 }, mean: { $avg: "$n" } } }];

const newestOf = (people: People): Promise<unknown> =>
  people
    .find({ tenant: `t${anyNumber() % 100}` })
    .sort({ n: -1 })
    .limit(20)
    .lean();

const someOf = (people: People): Promise<unknown> => {
  const from = anyNumber();
  return people.find({ tenant: "t5", n: { $gt: from, $lt: from + 1000 } }).lean();
};

const increment = (people: People): Promise<unknown> =>
  people.findOneAndUpdate({ email: anyEmail() }, { $inc: { n: 1 } }, { returnDocument: "after" });

const pair = (mongoose: Mongoose, people: People, turn: number): Promise<unknown> =>
  mongoose.connection.transaction(async (session) => {
    await people.updateOne({ email: anyEmail() }, { $inc: { n: 1 } }, { session });
    await people.create([person(3e6 + turn)], { session });
  });

async function readAll(people: People): Promise<number> {
  let count = 0;
  for await (const _ of people.find().lean().cursor({ batchSize: 1000 })) count++;
  return count;
}

async function* memoryUse(mongoose: Mongoose): AsyncGenerator<Line> {
  yield { name: "memory at the first ping", figures: await memory() };
  const people = await peopleOf(mongoose);
  for (let batch = 0; batch < COUNT / 1000; batch++) await insertBatch(people, batch, true);
  yield { name: "memory after 100k documents", figures: await memory() };
  await people.find({ name: "Name 77" }).lean();
  yield { name: "memory after a scan of them", figures: await memory() };
}

/** What may take long, and must not keep a keyed read waiting. */
const LONG: Readonly<Record<string, (people: People) => Promise<unknown>>> = {
  "full scan": (people) => people.find({ name: "nobody" }).lean(),
  "unindexed sort": (people) => people.find().sort({ name: 1 }).limit(5).lean(),
  aggregation: (people) =>
    people.aggregate([
      { $group: { _id: { $mod: ["$n", 9973] }, names: { $addToSet: "$name" } } },
      { $sort: { _id: 1 } },
      { $limit: 3 },
    ]),
  "unindexed updateMany": (people) => people.updateMany({ name: { $gt: "Name 9999" } }, { $inc: { n: 1 } }),
  "updateMany of a tenth": (people) =>
    people.updateMany({ n: { $lt: COUNT / 10 } }, { $set: { bio: "z".repeat(200) } }),
  "unindexed deleteMany": (people) => people.deleteMany({ name: "nobody" }),
  "index build": async (people) => {
    await people.collection.createIndex({ name: 1, at: 1 });
    await people.collection.dropIndex("name_1_at_1");
  },
};

async function* fairness(mongoose: Mongoose): AsyncGenerator<Line> {
  const people = await peopleOf(mongoose);
  for (let batch = 0; batch < COUNT / 1000; batch++) await insertBatch(people, batch, true);
  for (const [name, work] of Object.entries(LONG)) yield besides(people, name, work);
}

/** Reads by key, one after another, while the long work runs three times. */
async function besides(
  people: People,
  name: string,
  work: (people: People) => Promise<unknown>,
): Promise<Line> {
  const took: number[] = [];
  let lasted = 0;
  const state = { over: false };
  const long = (async () => {
    const began = performance.now();
    for (let i = 0; i < 3; i++) await work(people);
    lasted = (performance.now() - began) / 3;
    state.over = true;
  })();
  while (!state.over) {
    const at = performance.now();
    await people.findOne({ email: anyEmail() }).lean();
    took.push(performance.now() - at);
  }
  await long;
  took.sort((a, b) => a - b);
  return {
    name: `keyed read beside: ${name}`,
    figures: {
      "p50 ms": quantile(took, 0.5),
      "p99 ms": quantile(took, 0.99),
      "worst ms": took.at(-1) ?? 0,
      "long work ms": lasted,
    },
  };
}

/** `local` sections say something only of a store in the same process. */
export const SECTIONS: Readonly<Record<string, { readonly run: Section; readonly local?: boolean }>> = {
  memory: { run: memoryUse, local: true },
  speed: { run: speed },
  fairness: { run: fairness },
};
