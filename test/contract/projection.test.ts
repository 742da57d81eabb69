import { projects } from "./case.ts";
import { contract } from "./run.ts";

const PROJECT = "manual: tutorial/project-fields-from-query-results";

const item = { item: "journal", status: "A", size: { h: 14, w: 21, uom: "cm" }, stock: [{ w: "A", qty: 5 }] };
contract("projection", [
  ...projects(PROJECT, item, [
    [
      { item: 1, status: 1 },
      { _id: 1, item: "journal", status: "A" },
    ],
    [
      { status: 1, item: 1 },
      { _id: 1, item: "journal", status: "A" },
    ],
    [{ item: 1, _id: 0 }, { item: "journal" }],
    [
      { status: 0, stock: 0 },
      { _id: 1, item: "journal", size: { h: 14, w: 21, uom: "cm" } },
    ],
    [
      { _id: 0, status: 0, stock: 0 },
      { item: "journal", size: { h: 14, w: 21, uom: "cm" } },
    ],
    [{ _id: 1 }, { _id: 1 }],
    [{ _id: 0 }, item],
    [
      { item: true, stock: 1.5 },
      { _id: 1, item: "journal", stock: [{ w: "A", qty: 5 }] },
    ],
    [{ nothing: 1 }, { _id: 1 }],
    [{ nothing: 0 }, { _id: 1, ...item }],
    [{ item: 1, status: 0 }, 31254],
    [{ status: 0, item: 1 }, 31253],
    [{ "a..b": 1 }, 15998],
    [{ ".a": 1 }, 15998],
    [{ $a: 1 }, 16410],
    [{ item: {} }, 51270],
  ]),
]);
