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

it("shows the API's messages as sentences", () => {
  const said = (message: string) => explain(new Problem(400, "X", message, false, {}, null));
  expect(said("the price is $3.00, expected at least $4.00")).toBe("The price is $3.00, expected at least $4.00.");
  expect(said("an operator of this studio took it down; it cannot be changed")).toBe("An operator of this studio took it down; it cannot be changed.");
  expect(said("order_01m8msh6whfav9tyxyhcpzks7h is not yours")).toBe("order_01m8msh6whfav9tyxyhcpzks7h is not yours.");
  expect(said("0xabc is no wallet of yours")).toBe("0xabc is no wallet of yours.");
  expect(said("Try again in a minute.")).toBe("Try again in a minute.");
});
