import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { SettingsRoom } from "#features/settings/index.tsx";
import { countAttempts, saveAttempt } from "#store/attempts.ts";
import { exportBackup } from "#store/backup.ts";
import { currentPerson, patienceOn, readPreferences, setPreference } from "#store/current.ts";
import { eraseEverything } from "#store/erase.ts";
import { people, savePerson } from "#store/people.ts";
import { anAttempt, aPerson } from "#tests/kit/a-content.ts";
import { aManifest, expectAccessible, freshRoomEachTime, show, sourcesOf } from "./library-kit.tsx";

freshRoomEachTime();

const sources = sourcesOf(async () => aManifest([]));
const open = () => show(<SettingsRoom {...sources} />);

async function aSharedDevice() {
  await savePerson(aPerson("li", { name: "李敏", post: "counter" }));
  await savePerson(aPerson("wang", { name: "王芳", createdAt: "2026-11-02T08:00:00.000Z" }));
  setPreference("person", "li");
}

it("keeps what is typed as it is typed, and says so", async () => {
  open();
  await userEvent.type(await screen.findByLabelText("姓名"), "李敏");
  await userEvent.type(screen.getByLabelText("工号"), "0042");
  await userEvent.selectOptions(await screen.findByLabelText("岗位"), "柜员");
  expect(await screen.findByText("已存")).toBeVisible();
  const [saved] = await people();
  expect(saved).toMatchObject({ name: "李敏", staffNumber: "0042", post: "counter" });
  expect(currentPerson()).toBe(saved?.id);
  expect(screen.getByRole("radio", { name: /李敏/ })).toBeChecked();
  expect(await people()).toHaveLength(1);
  await expectAccessible();
});

it("has nothing to remove and nobody to switch to before anybody said who they are", async () => {
  open();
  expect(await screen.findByLabelText("姓名")).toHaveValue("");
  expect(screen.queryByRole("group", { name: "现在是谁在练" })).toBeNull();
  expect(screen.queryByRole("button", { name: /移除/ })).toBeNull();
  await expectAccessible();
});

it("switches between the people of a device, and adds another", async () => {
  await aSharedDevice();
  open();
  await userEvent.click(await screen.findByRole("radio", { name: /王芳/ }));
  expect(currentPerson()).toBe("wang");
  expect(screen.getByLabelText("姓名")).toHaveValue("王芳");
  await userEvent.click(screen.getByRole("button", { name: "添加一个人" }));
  expect(screen.getByLabelText("姓名")).toHaveFocus();
  expect(await people()).toHaveLength(2);
  await userEvent.type(screen.getByLabelText("姓名"), "赵刚");
  await waitFor(async () =>
    expect((await people()).map(({ name }) => name)).toEqual(["李敏", "王芳", "赵刚"]),
  );
  expect(screen.getByLabelText("姓名")).toHaveValue("赵刚");
  expect(screen.getByRole("radio", { name: "赵刚" })).toBeChecked();
  await userEvent.click(screen.getByRole("radio", { name: "不署名" }));
  expect(currentPerson()).toBeUndefined();
  expect(screen.getByLabelText("姓名")).toHaveValue("");
});

it("says what is lost before it removes a person", async () => {
  await aSharedDevice();
  await saveAttempt(anAttempt("a1"));
  open();
  await userEvent.click(await screen.findByRole("button", { name: "移除李敏" }));
  const dialog = screen.getByRole("dialog", { name: "移除李敏？" });
  expect(await within(dialog).findByText(/1 次练习的记录不会删/)).toBeVisible();
  await expectAccessible();
  await userEvent.click(within(dialog).getByRole("button", { name: "取消" }));
  expect(await people()).toHaveLength(2);
  await userEvent.click(screen.getByRole("button", { name: "移除李敏" }));
  await userEvent.click(screen.getByRole("button", { name: "移除" }));
  await waitFor(() => expect(screen.queryByRole("radio", { name: /李敏/ })).toBeNull());
  expect((await people()).map(({ id }) => id)).toEqual(["wang"]);
  expect(currentPerson()).toBeUndefined();
  expect(await countAttempts()).toBe(1);
});

it("puts on the theme and the language at once, and takes the hurry out", async () => {
  open();
  await userEvent.click(await screen.findByRole("radio", { name: "深色" }));
  expect(document.documentElement.dataset.theme).toBe("dark");
  await expectAccessible();
  await userEvent.click(screen.getByRole("radio", { name: "跟随系统" }));
  expect(document.documentElement.dataset.theme).toBeUndefined();
  await userEvent.click(screen.getByRole("checkbox", { name: /不耐烦/ }));
  expect(patienceOn()).toBe(false);
  await userEvent.click(screen.getByRole("radio", { name: "English" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  expect(readPreferences().locale).toBe("en");
});

it("exports everything as one file named for the day", async () => {
  await aSharedDevice();
  const clicked: HTMLAnchorElement[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    clicked.push(this);
  });
  open();
  await userEvent.click(await screen.findByRole("button", { name: "导出全部" }));
  expect(await screen.findByText(/已导出到/)).toBeVisible();
  click.mockRestore();
  expect(clicked[0]?.download).toMatch(/^duilian-\d{4}-\d\d-\d\d\.json$/);
  const text = await fetch(clicked[0]?.href ?? "").then((response) => response.text());
  expect(JSON.parse(text)).toMatchObject({
    format: "duilian-backup",
    people: [{ id: "li" }, { id: "wang" }],
  });
});

it("imports what is not here, tells the rest, and refuses in a sentence", async () => {
  await aSharedDevice();
  await saveAttempt(anAttempt("a1"));
  const [backup] = await exportBackup();
  await eraseEverything();
  await savePerson(aPerson("wang", { name: "王芳芳", createdAt: "2026-11-02T08:00:00.000Z" }));
  open();
  const input = await screen.findByLabelText("导入备份文件");
  const file = new File([backup as Blob], "duilian.json", { type: "application/json" });
  await userEvent.upload(input, file);
  const first = await screen.findByRole("region", { name: "duilian.json" });
  expect(within(first).getByText("新增 2 条")).toBeVisible();
  expect(within(first).getByText("与这里的不一致 1 条，保留这里的")).toBeVisible();
  expect(await screen.findByRole("radio", { name: /李敏/ })).toBeVisible();
  expect(await countAttempts()).toBe(1);
  await expectAccessible();

  await userEvent.upload(input, file);
  expect(await screen.findByText("原来就有 2 条")).toBeVisible();

  await userEvent.upload(input, new File(["{"], "half.json", { type: "application/json" }));
  const refused = await screen.findByRole("region", { name: "half.json" });
  expect(within(refused).getByText("这个文件没有收下，这里什么也没有变。")).toBeVisible();
  expect(await within(refused).findByText(/这个文件不是 JSON/)).toBeVisible();
  expect(input).toBeInvalid();
  await expectAccessible();
});

it("deletes everything only after two questions, and offers a copy first", async () => {
  await aSharedDevice();
  await saveAttempt(anAttempt("a1"));
  open();
  await userEvent.click(await screen.findByRole("button", { name: "清除这台设备上的全部数据" }));
  const dialog = screen.getByRole("dialog", { name: "清除全部数据？" });
  expect(within(dialog).getByRole("button", { name: "导出全部" })).toBeVisible();
  await userEvent.click(within(dialog).getByRole("button", { name: "取消" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await userEvent.click(screen.getByRole("button", { name: "清除这台设备上的全部数据" }));
  await userEvent.click(screen.getByRole("button", { name: "继续清除" }));
  await userEvent.click(screen.getByRole("button", { name: "全部清除" }));
  expect(await screen.findByText("已全部清除。")).toBeVisible();
  expect(await people()).toEqual([]);
  expect(await countAttempts()).toBe(0);
  expect(screen.getByLabelText("姓名")).toHaveValue("");
});
