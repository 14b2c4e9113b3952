import { expect, it } from "vitest";
import { pieces } from "./sentence";

it("ids become names, and days are told as the page tells them", () => {
  const told = pieces("`MKRT` gets 40 % of its `PULSES` on 2023-09-15: …", (id) => id.toLowerCase(), () => "15 Sept");
  expect(told.map(({ text }) => text).join("")).toBe("mkrt gets 40 % of its pulses on 15 Sept: …");
  expect(told.filter(({ isName }) => isName).map(({ text }) => text)).toEqual(["mkrt", "pulses"]);
});
