import { changes } from "./case.ts";
import { contract } from "./run.ts";

const SET = "manual: reference/operator/update/set";
const UNSET = "manual: reference/operator/update/unset";
const PUSH = "manual: reference/operator/update/push";
const CONFLICT = "manual: reference/operator/update, behavior; error 40 ConflictingUpdateOperators";
const bare = { bareOnly: true };

contract("updates", [
  ...changes(SET, [
    [{ q: 250, d: { m: 1 } }, { $set: { q: 500, "d.n": 2, e: [1] } }, { q: 500, d: { m: 1, n: 2 }, e: [1] }],
    [{ a: 1 }, { $set: { b: 1, c: 1 } }, { a: 1, b: 1, c: 1 }],
    [{}, { $set: { z: 1, b: 2, a: 3 } }, { a: 3, b: 2, z: 1 }],
    [{}, { $set: { "x.y.z": 1 } }, { x: { y: { z: 1 } } }],
    [{ t: { 0: "a" } }, { $set: { "t.1": "b" } }, { t: { 0: "a", 1: "b" } }],
    [{ a: 1 }, { $set: { a: { b: null } } }, { a: { b: null } }],
    [{ a: 1 }, { $set: {} }, { a: 1 }],
    [{ a: 1 }, { $set: { _id: 1 } }, { a: 1 }],
    [{ a: 1 }, { $set: { _id: 2 } }, 66],
    [{ a: 1 }, { $unset: { _id: 1 } }, 66],
    [{ a: 1 }, { $inc: { _id: 1 } }, 66, bare],
    [{ a: 1 }, { $set: { "a.b": 1 } }, 28, { message: /Cannot create field 'b' in element \{a: 1\}/ }],
    [{ a: null }, { $set: { "a.b": 1 } }, 28],
    [{ a: 1 }, { $set: { "": 1 } }, 56],
    [{ a: 1 }, { $set: { "b.": 1 } }, 56],
    [{ a: 1 }, { $set: { ".b": 1 } }, 56],
    [{ a: 1 }, { $set: { "b..c": 1 } }, 56],
    [{ a: 1 }, { $set: 5 }, 9],
    [{ a: 1 }, { $frobnicate: { a: 1 } }, 9],
  ]),
  ...changes(UNSET, [
    [{ a: 1, b: 2 }, { $unset: { a: "" } }, { b: 2 }],
    [{ a: 1, b: 2 }, { $unset: { a: 0, c: 1 } }, { b: 2 }],
    [{ a: { b: 1, c: 2 } }, { $unset: { "a.b": 1 } }, { a: { c: 2 } }],
    [{ a: { b: 1 } }, { $unset: { "a.b": 1 } }, { a: {} }],
    [{ a: 1 }, { $unset: { "a.b.c": 1 } }, { a: 1 }],
  ]),
  ...changes(CONFLICT, [
    [{ a: 1 }, { $set: { a: 1 }, $inc: { a: 1 } }, 40, bare],
    [{ a: 1 }, { $set: { a: 1 }, $unset: { "a.b": 1 } }, 40],
    [{ a: 1 }, { $set: { "a.b": 1, a: 1 } }, 40],
    [{ a: [1] }, { $push: { a: 1 }, $set: { "a.0": 1 } }, 40],
    [{ a: 1 }, { $set: { a: 2 }, $setOnInsert: { b: 1 } }, { a: 2 }],
  ]),
  ...changes(PUSH, [
    [{ a: [1] }, { $push: { a: 2 } }, { a: [1, 2] }],
    [{ a: [1] }, { $push: { a: [2, 3] } }, { a: [1, [2, 3]] }],
    [{ a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
    [{}, { $push: { "x.y": 1 } }, { x: { y: [1] } }],
    [{ a: [40, 60] }, { $push: { a: { $each: [80, 78, 86], $slice: -5 } } }, { a: [40, 60, 80, 78, 86] }],
    [{ a: [89, 90] }, { $push: { a: { $each: [100, 20], $slice: 3 } } }, { a: [89, 90, 100] }],
    [{ a: [89, 70] }, { $push: { a: { $each: [], $slice: -1 } } }, { a: [70] }],
    [{ a: [1] }, { $push: { a: { $each: [2], $slice: 0 } } }, { a: [] }],
    [{ a: 1 }, { $push: { a: 2 } }, 2, { message: /must be an array but is of type int/ }],
    [{ a: null }, { $push: { a: 2 } }, 2],
    [{ a: [1] }, { $push: { a: { $each: 2 } } }, 2, bare],
    [{ a: [1] }, { $push: { a: { $each: [2], $slice: "x" } } }, 2],
    [{ a: [1] }, { $push: { a: { $each: [2], $frob: 1 } } }, 2],
  ]),
]);
