// Writes the extension as browsers' stores take it: `node extension/packaging/package.js FOLDER`
// makes FOLDER/chromium and FOLDER/firefox, each with its own manifest and the files it needs.
// The modules that run in pages become one classic script, so that no page can reach a file of
// the extension and tell from it that its reader is library staff.

import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** @typedef {Record<string, any>} Manifest */

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const LOADER = "extension/content/loader.js";
const BY_ADDRESS = 'import(chrome.runtime.getURL("extension/content/main.js"))';
const BY_PATH = 'import("./main.js")';

/** What each browser's manifest leaves out of the one at the root. */
const WITHOUT = {
  chromium: (/** @type {Manifest} */ manifest) => {
    delete manifest.background.scripts;
    delete manifest.browser_specific_settings;
  },
  firefox: (/** @type {Manifest} */ manifest) => {
    delete manifest.background.service_worker;
    delete manifest.minimum_chrome_version;
  },
};

/** The loader with all that it would bring in, as one classic script. */
async function contentScript() {
  const loader = await readFile(join(ROOT, LOADER), "utf8");
  if (!loader.includes(BY_ADDRESS)) throw new Error(`${LOADER} does not say ${BY_ADDRESS}`);
  const { outputFiles } = await build({
    stdin: { contents: loader.replace(BY_ADDRESS, BY_PATH), resolveDir: dirname(join(ROOT, LOADER)) },
    bundle: true,
    charset: "utf8",
    format: "iife",
    minify: true,
    target: "es2022",
    write: false,
  });
  return outputFiles[0].text;
}

/**
 * @param {string} page  an HTML page's path from the root
 * @returns {Promise<string[]>} what it names by `src` and `href`, as paths from the root
 */
async function namedBy(page) {
  const html = await readFile(join(ROOT, page), "utf8");
  return [...html.matchAll(/ (?:src|href)="([^"#:]+)"/g)].map(([, to]) => join(dirname(page), to));
}

/**
 * @param {string[]} scripts
 * @returns {Promise<string[]>} these modules and all that they import, as paths from the root
 */
async function withImports(scripts) {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: scripts,
    bundle: true,
    format: "esm",
    metafile: true,
    outdir: ".",
    write: false,
  });
  return Object.keys(metafile.inputs);
}

/** @param {Manifest} manifest @returns {Promise<string[]>} the files to copy as they are */
async function filesOf(manifest) {
  const page = manifest.action.default_popup;
  const named = [page, ...(await namedBy(page))];
  const scripts = [manifest.background.service_worker, ...named.filter((n) => n.endsWith(".js"))];
  const others = named.filter((name) => !name.endsWith(".js"));
  const styles = manifest.content_scripts.flatMap((/** @type {Manifest} */ entry) => entry.css);
  const icons = Object.values(manifest.icons);
  return [...new Set([...others, ...styles, ...icons, ...(await withImports(scripts))])];
}

/** @param {string} out  the folder that gets one folder a browser */
async function write(out) {
  const text = await readFile(join(ROOT, "manifest.json"), "utf8");
  const files = await filesOf(JSON.parse(text));
  const script = await contentScript();
  for (const [browser, leaveOut] of Object.entries(WITHOUT)) {
    const folder = join(out, browser);
    await rm(folder, { recursive: true, force: true });
    for (const file of files) await cp(join(ROOT, file), join(folder, file));
    await mkdir(dirname(join(folder, LOADER)), { recursive: true });
    await writeFile(join(folder, LOADER), script);
    const manifest = JSON.parse(text);
    leaveOut(manifest);
    delete manifest.web_accessible_resources;
    await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest, null, 2));
  }
}

await write(argv[2] ?? join(ROOT, "dist"));
