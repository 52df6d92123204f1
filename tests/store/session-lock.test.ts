import { describe, expect, it, vi } from "vitest";
import { holdSession, takeSession } from "#store/session-lock.ts";

describe.each([
  ["by the browser's locks", {}],
  ["by asking around, where there are no locks", { locks: undefined }],
])("one writer a session, %s", (_, means) => {
  const id = () => crypto.randomUUID();

  async function hold(session: string, onStolen: () => void = () => undefined) {
    const held = await holdSession(session, { onStolen, ...means });
    if (held === "held elsewhere") throw new Error(held);
    return held;
  }

  it("tells the second, until the first lets go", async () => {
    const session = id();
    const first = await hold(session);
    expect(await holdSession(session, { onStolen: vi.fn(), ...means })).toBe("held elsewhere");
    const other = await hold(id());
    await first.release();
    const second = await hold(session);
    await second.release();
    await other.release();
  });

  it("can be held again at once by who lets go without waiting", async () => {
    const session = id();
    const first = await hold(session);
    first.release();
    await (await hold(session)).release();
  });

  it("can be taken, and the one it was taken from is told once", async () => {
    const session = id();
    const stolen = vi.fn();
    await hold(session, stolen);
    const thief = await takeSession(session, { onStolen: vi.fn(), ...means });
    await vi.waitFor(() => expect(stolen).toHaveBeenCalledOnce());
    expect(await holdSession(session, { onStolen: vi.fn(), ...means })).toBe("held elsewhere");
    await thief.release();
    expect(stolen).toHaveBeenCalledOnce();
  });

  it("is not told of its own letting go", async () => {
    const stolen = vi.fn();
    await (await hold(id(), stolen)).release();
    expect(stolen).not.toHaveBeenCalled();
  });

  it("has one holder where two ask at the same moment", async () => {
    const session = id();
    const ask = () => holdSession(session, { onStolen: vi.fn(), ...means });
    const both = await Promise.all([ask(), ask()]);
    expect(both.filter((each) => each === "held elsewhere")).toHaveLength(1);
    for (const each of both) if (each !== "held elsewhere") await each.release();
  });
});
