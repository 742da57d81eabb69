import { describe, expect, it } from "vitest";
import { reply, sideOf, type Proposal } from "../../src/domain/proposal/proposal.ts";
import { listingId, personId, proposalId } from "../../src/domain/shared/ids.ts";

const open: Proposal = {
  id: proposalId("aaaaaaaaaaaa"),
  offerId: listingId("offer"),
  requestId: listingId("request"),
  helperId: personId(1),
  seekerId: personId(2),
  replies: { offer: "open", request: "open" },
  shares: { offer: false, request: false },
  status: "open",
  round: 1,
  asked: { offer: 1, request: 1 },
  shown: { offer: 1, request: 1 },
  version: 1,
  createdAt: new Date(0),
  askedAt: new Date(0),
};

function after(...words: readonly (readonly ["offer" | "request", "accepted" | "declined"])[]): Proposal {
  return words.reduce((proposal, [side, word]) => {
    const replied = reply(proposal, side, { answer: word });
    if (!replied.ok) throw new Error(replied.code);
    return replied.value;
  }, open);
}

describe("a proposal", () => {
  it("knows whose side a person is on", () => {
    expect([1, 2, 3].map((id) => sideOf(open, personId(id)))).toEqual(["offer", "request", undefined]);
  });

  it("waits for the second yes, whoever says it first", () => {
    expect(after(["offer", "accepted"]).status).toBe("open");
    expect(after(["offer", "accepted"], ["request", "accepted"]).status).toBe("introduced");
    expect(after(["request", "accepted"], ["offer", "accepted"]).status).toBe("introduced");
  });

  it("a no is final for the pair, also after a yes", () => {
    const declined = after(["request", "accepted"], ["offer", "declined"]);
    expect(declined.status).toBe("declined");
    expect(reply(after(["offer", "declined"]), "request", { answer: "accepted" })).toEqual({
      ok: false,
      code: "proposal-closed",
    });
  });

  it("each side speaks once", () => {
    for (const word of ["accepted", "declined"] as const) {
      expect(reply(after(["offer", "accepted"]), "offer", { answer: word })).toEqual({
        ok: false,
        code: "already-answered",
      });
    }
  });

  it("grows by one version with each word", () => {
    expect(after(["offer", "accepted"], ["request", "accepted"]).version).toBe(3);
  });
});
