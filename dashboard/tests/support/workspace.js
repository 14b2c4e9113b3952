/** Workspaces to try things on, each in a folder of its own that is gone afterwards. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const EXAMPLES = fileURLToPath(new URL("../../../examples/", import.meta.url));

/** A copy of the built-in example, to be written to. */
export async function example(name = "nagorno-karabakh-2023") {
  const folder = await mkdtemp(path.join(os.tmpdir(), "passage-browser-"));
  await cp(path.join(EXAMPLES, name), folder, { recursive: true });
  return folder;
}

/** A folder of the given files: names to contents. */
export async function folderOf(files) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "passage-browser-"));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return folder;
}

export async function dissolve(folder) {
  await rm(folder, { recursive: true, force: true });
}

/** Changes a table as another program would: reads it, writes it anew. */
export async function edit(folder, file, change) {
  const there = path.join(folder, file);
  await writeFile(there, change(await readFile(there, "utf8")));
}

/**
 * A country to draw: `rows` times `columns` places in a grid, each tied to its neighbours, so that there are about two roads a
 * place. Few people live in it, so that the plan is short; every figure is made up.
 */
export function grid(rows, columns) {
  const id = (row, column) => `P${row}-${column}`;
  const sites = ["id,name,kind,lat,lon,people"];
  const legs = ["id,from,to,mode,length_km,transit_h,corridor"];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const here = id(row, column);
      const isStore = row === 0 && column === 0;
      const isHome = row === 1 && column < 4;
      const kind = isStore ? "supply" : isHome ? "community" : "junction";
      sites.push(`${here},Place ${row} ${column},${kind},${(10 + row * 0.05).toFixed(4)},${(20 + column * 0.05).toFixed(4)},${isHome ? 1000 : ""}`);
      if (column + 1 < columns) legs.push(`R${row}-${column},${here},${id(row, column + 1)},road,5,0.2,`);
      if (row + 1 < rows) legs.push(`D${row}-${column},${here},${id(row + 1, column)},road,5,0.2,${row === 0 && column === 0 ? "GATE" : ""}`);
    }
  }
  return {
    "workspace.toml": '[workspace]\nname = "Grid"\n[plan]\nstart = 2031-03-01\ndays = 10\n[access]\nwhen_unknown = "open"\n',
    "sites.csv": `${sites.join("\n")}\n`,
    "legs.csv": `${legs.join("\n")}\n`,
    "corridors.csv": "id,name,capacity_t_per_day,default_access\nGATE,Gate,10,open\n",
    "commodities.csv": "id,name\nFLOUR,Flour\n",
    "needs.csv": "site,item,per_person_per_day,unit\n*,FLOUR,400,g\n",
    "stocks.csv": `site,commodity,quantity_t\n${id(0, 0)},FLOUR,8\n`,
  };
}
