import type { Model, Mongoose } from "mongoose";

export const COUNT = 100_000;
const TENANTS = 100;

export interface Person {
  email: string;
  tenant: string;
  n: number;
  name: string;
  bio: string;
  tags: string[];
  at: Date;
}

export type People = Model<Person>;

/** A document of about 400 bytes. */
export function person(i: number): Person {
  return {
    email: `user${i}@example.com`,
    tenant: tenantOf(i),
    n: i,
    name: `Name ${i}`,
    bio: "x".repeat(200),
    tags: ["a", "b"],
    at: new Date(),
  };
}

export const tenantOf = (i: number): string => `t${i % TENANTS}`;
export const anyNumber = (): number => Math.floor(Math.random() * COUNT);
export const anyEmail = (): string => `user${anyNumber()}@example.com`;

/** The model, its indexes made: unique, single, compound. */
export async function peopleOf(mongoose: Mongoose): Promise<People> {
  const schema = new mongoose.Schema<Person>({
    email: { type: String, unique: true },
    tenant: { type: String, index: true },
    n: Number,
    name: String,
    bio: String,
    tags: [String],
    at: Date,
  });
  schema.index({ tenant: 1, n: -1 });
  const model: People = mongoose.model<Person>("Person", schema);
  await model.init();
  return model;
}

/** Inserts the people of one batch of a thousand. */
export function insertBatch(people: People, batch: number, lean: boolean): Promise<unknown> {
  const docs = Array.from({ length: 1000 }, (_, i) => person(batch * 1000 + i));
  return people.insertMany(docs, lean ? { lean } : {});
}
