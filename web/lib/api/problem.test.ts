import { expect, it } from "vitest";
import { Problem, explain } from "./problem";

it("keeps the members of an RFC 9457 reply", async () => {
  const body = { status: 400, code: "PRODUCT_INVALID", title: "Invalid", detail: "the product has errors", traceId: "t1", retryable: false, errors: [{ field: "price", message: "is 0, expected more" }, { nonsense: 1 }] };
  const problem = await Problem.of(Response.json(body, { status: 400 }));
  expect(problem).toMatchObject({ status: 400, code: "PRODUCT_INVALID", message: "the product has errors", retryable: false, traceId: "t1", fields: { price: "is 0, expected more" } });
  expect(explain(problem)).toBe("price: is 0, expected more");
});

it("makes a problem of any other reply", async () => {
  const problem = await Problem.of(new Response("<html>bad gateway</html>", { status: 502 }));
  expect(problem).toMatchObject({ status: 502, code: "HTTP_502", retryable: true, fields: {} });
});
