import mongoose from "mongoose";
import { type Doc, type ExpectedError, isDoc } from "./format.ts";
import { type References, match } from "./match.ts";
import { expectThat } from "./mismatch.ts";

const { MongoError, MongoServerError, MongoBulkWriteError } = mongoose.mongo;

/** Throws Mismatch unless the error is as the test expects it. */
export function matchError(expected: ExpectedError, error: unknown, references: References): void {
  expectThat(error instanceof Error, "something was thrown that is no error");
  const fields = error as Error & Doc;
  const told = `the error is "${error.message}"`;
  const { isClientError, errorContains, errorCode, errorCodeName } = expected;
  if (isClientError !== undefined)
    expectThat(fromClient(error) === isClientError, `isClientError is not ${String(isClientError)}; ${told}`);
  if (errorContains !== undefined)
    expectThat(
      error.message.toLowerCase().includes(errorContains.toLowerCase()),
      `expected "${errorContains}"; ${told}`,
    );
  if (errorCode !== undefined)
    expectThat(
      fields["code"] === errorCode,
      `expected code ${errorCode}, got ${String(fields["code"])}; ${told}`,
    );
  if (errorCodeName !== undefined)
    expectThat(
      fields["codeName"] === errorCodeName,
      `got the code name ${String(fields["codeName"])}; ${told}`,
    );
  for (const label of expected.errorLabelsContain ?? [])
    expectThat(hasLabel(error, label), `the label ${label} is missing; ${told}`);
  for (const label of expected.errorLabelsOmit ?? [])
    expectThat(!hasLabel(error, label), `the label ${label} is there; ${told}`);
  if (expected.expectResult !== undefined) match(expected.expectResult, resultOf(fields), references);
  if (expected.errorResponse) match(expected.errorResponse, responseOf(fields), references);
}

/** A server's answer makes server errors; a bulk write wraps whatever stopped it. */
function fromClient(error: Error): boolean {
  if (error instanceof MongoBulkWriteError) {
    const inner: unknown = error.cause ?? error.errorResponse;
    return inner instanceof MongoError && !(inner instanceof MongoServerError);
  }
  return !(error instanceof MongoServerError);
}

const hasLabel = (error: Error, label: string): boolean =>
  error instanceof MongoError && error.hasErrorLabel(label);

/** The part of a bulk write that was done. */
const resultOf = (error: Doc): unknown => error["partialResult"] ?? error["result"];

/** The reply as the server sent it. */
const responseOf = (error: Doc): unknown => (isDoc(error["errorResponse"]) ? error["errorResponse"] : error);
