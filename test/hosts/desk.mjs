// A throw-away desk: a copy of the fixture workspace, an empty profile, and a VS Code server on them.
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  freePort,
  installExtension,
  installVscodeServer,
  QUIET_SETTINGS,
  startVscodeServer,
} from "../../scripts/support/vscodeServer.mjs";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const WORKSPACE = join(ROOT, "test/fixtures/workspace");

/** A folder of its own for one run; `remove()` takes it away. */
export async function throwAwayFolder() {
  const home = await mkdtemp(join(tmpdir(), "copydesk-"));
  const folder = join(home, "workspace");
  await cp(WORKSPACE, folder, { recursive: true });
  const remove = () => rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(() => {});
  return { home, folder, remove };
}

/**
 * Starts a desk on a VS Code release (`newest`, `oldest`), with a packaged extension where given. `changeSettings` takes
 * what shall be different from now on.
 */
export async function openDesk({ release = "newest", vsix, driver = false, settings = {}, env = () => ({}) }) {
  const server = await installVscodeServer(ROOT, release);
  const { home, folder, remove } = await throwAwayFolder();
  try {
    const trusted = { "security.workspace.trust.enabled": false, "editor.minimap.enabled": false };
    await mkdir(join(home, "data/User"), { recursive: true });
    const userSettings = { ...QUIET_SETTINGS, ...trusted, ...settings };
    const change = (more) =>
      writeFile(join(home, "data/User/settings.json"), JSON.stringify({ ...userSettings, ...more }));
    await change({});
    const own = { XDG_RUNTIME_DIR: home, TMPDIR: home, ...env(home) };
    if (vsix) await installExtension({ server, profile: home, vsix, env: own });
    const host = await startVscodeServer({ server, profile: home, port: await freePort(), driver, env: own });
    const close = async () => {
      await host.stop();
      await remove();
    };
    return { ...host, home, folder, changeSettings: change, close };
  } catch (error) {
    await remove();
    throw error;
  }
}
