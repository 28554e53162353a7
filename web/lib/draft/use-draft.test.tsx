// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { act, useRef, useState } from "react";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { acceptSession, signOutBy, useSession } from "@/lib/auth/session";
import { useDraft } from "./use-draft";

const ada = { id: "user_1", wallets: [] };
const eve = { id: "user_2", wallets: [] };

/** Every kind of field that forms have: React's own, the browser's, and one that appears with another. */
function Form({ name = "order/prod_1", regions = ["CA"] }: { name?: string; regions?: string[] }) {
  const element = useRef<HTMLFormElement>(null);
  const sent = useDraft(name, element);
  const [country, setCountry] = useState("");
  const [size, setSize] = useState("m");
  const [left, setLeft] = useState<string[]>([]);
  const toggle = (colour: string) => setLeft(left.includes(colour) ? left.filter((other) => other !== colour) : [...left, colour]);
  return (
    <form ref={element} onSubmit={(event) => { event.preventDefault(); sent(); }}>
      <input aria-label="street" name="line1" defaultValue="" />
      <textarea aria-label="words" name="words" defaultValue="as proposed" />
      <select aria-label="country" name="country" value={country} onChange={(event) => setCountry(event.target.value)}>
        <option value="" />
        <option value="US">US</option>
      </select>
      {country === "US" && (
        <select aria-label="region" name="region" defaultValue="">
          <option value="" />
          {regions.map((code) => <option key={code}>{code}</option>)}
        </select>
      )}
      {["m", "l"].map((value) => <input key={value} type="radio" aria-label={value} name="size" value={value} checked={size === value} onChange={() => setSize(value)} />)}
      {["black", "white"].map((value) => <input key={value} type="checkbox" aria-label={value} name="colour" value={value} checked={!left.includes(value)} onChange={() => toggle(value)} />)}
      <input aria-label="secret" type="password" name="secret" />
      <input aria-label="rights" type="checkbox" />
      <button type="submit">send</button>
    </form>
  );
}

const field = <T extends HTMLElement = HTMLInputElement>(label: string) => screen.getByLabelText<T>(label);
const signIn = (user: typeof ada) => act(() => acceptSession({ accessToken: "token", tokenType: "Bearer", expiresIn: 600, user }));
const reload = async (props: Parameters<typeof Form>[0] = {}) => {
  cleanup();
  await act(async () => void render(<Form {...props} />));
};

function typeEverything() {
  fireEvent.input(field("street"), { target: { value: "1 Neon Street" } });
  fireEvent.input(field("words"), { target: { value: "" } });
  fireEvent.change(field("country"), { target: { value: "US" } });
  fireEvent.change(field("region"), { target: { value: "CA" } });
  fireEvent.click(field("l"));
  fireEvent.click(field("white"));
  fireEvent.input(field("secret"), { target: { value: "hush" } });
  fireEvent.click(field("rights"));
}

function expectEverything() {
  expect(field("street").value).toBe("1 Neon Street");
  expect(field("words").value).toBe("");
  expect(field("country").value).toBe("US");
  expect(field("region").value).toBe("CA");
  expect(field("l").checked).toBe(true);
  expect([field("black").checked, field("white").checked]).toEqual([true, false]);
}

beforeAll(() => void vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true));
beforeEach(() => {
  sessionStorage.clear();
  useSession.setState({ status: "signedIn", user: ada, lapsed: null });
});
afterEach(cleanup);

describe("a form with a draft", () => {
  it("is restored after a reload, except for secrets and confirmations", async () => {
    render(<Form />);
    typeEverything();
    await reload();
    expectEverything();
    expect(field("secret").value).toBe("");
    expect(field("rights").checked).toBe(false);
    expect(JSON.stringify({ ...sessionStorage })).not.toContain("hush");
  });

  it("waits for fields and options that appear later, and keeps their draft meanwhile", async () => {
    render(<Form />);
    typeEverything();
    await reload({ regions: [] });
    fireEvent.input(field("street"), { target: { value: "2 Neon Street" } });
    await reload({ regions: ["NY", "CA"] });
    expect(field("region").value).toBe("CA");
    expect(field("street").value).toBe("2 Neon Street");
  });

  it("is empty once it has been sent", async () => {
    render(<Form />);
    typeEverything();
    fireEvent.click(screen.getByText("send"));
    expect(sessionStorage.length).toBe(0);
    await reload();
    expect(field("street").value).toBe("");
  });

  it("is restored for its owner after the session ended, and never shown to anybody else", async () => {
    render(<Form />);
    typeEverything();
    useSession.setState({ status: "unknown", user: null });
    await reload();
    expect(field("street").value, "nobody knows yet who sits here").toBe("");
    act(() => useSession.setState({ status: "anonymous" }));
    expect(field("street").value).toBe("");
    signIn(ada);
    await act(async () => undefined);
    expectEverything();

    cleanup();
    signIn(eve);
    await reload();
    expect(field("street").value).toBe("");
    signIn(ada);
    await reload();
    expect(field("street").value, "it went when somebody else came").toBe("");
  });

  it("does not replace what was typed before it was known whose draft it is", async () => {
    render(<Form />);
    typeEverything();
    useSession.setState({ status: "unknown", user: null });
    await reload();
    fireEvent.input(field("street"), { target: { value: "2 Neon Street" } });
    signIn(ada);
    await act(async () => undefined);
    expect(field("street").value).toBe("2 Neon Street");
    expect(field("country").value, "the rest is restored").toBe("US");
  });

  it("is gone when its owner signs out", async () => {
    render(<Form />);
    typeEverything();
    await act(() => signOutBy(async () => undefined));
    signIn(ada);
    await reload();
    expect(field("street").value).toBe("");
  });

  it("is kept if somebody signs in on the way", async () => {
    useSession.setState({ status: "anonymous", user: null });
    render(<Form />);
    typeEverything();
    cleanup();
    signIn(ada);
    await reload();
    expectEverything();
  });

  it("is separate for each subject", async () => {
    render(<Form />);
    typeEverything();
    await reload({ name: "order/prod_2" });
    expect(field("street").value).toBe("");
  });
});
