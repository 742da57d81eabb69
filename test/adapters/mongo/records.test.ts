import { Schema } from "mongoose";
import { expect, test } from "vitest";
import { assign, SCHEMA_OPTIONS } from "../../../src/adapters/mongo/records.ts";

const schema = new Schema(
  {
    _id: String,
    name: { type: String, required: true },
    note: String,
    tags: { type: [String], default: undefined },
    place: { type: new Schema({ lat: Number, lon: Number }, { _id: false }) },
    cardRevision: Number,
  },
  SCHEMA_OPTIONS,
);

test("a record loses every field of its schema that the object does not have, but for those to keep", () => {
  expect(assign({ name: "a", note: "b", tags: undefined }, schema, ["cardRevision"])).toEqual({
    $set: { name: "a", note: "b", tags: undefined },
    $unset: { tags: 1, place: 1 },
  });
});

test("nothing is removed when the object has every field", () => {
  const whole = { name: "a", note: "b", tags: [], place: { lat: 1, lon: 2 }, cardRevision: 1 };
  expect(assign(whole, schema)).toEqual({ $set: whole });
});
