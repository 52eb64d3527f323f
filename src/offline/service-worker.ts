/**
 * Keeps a whole version of the atlas in a cache of its own. A version is served whole or not at all:
 * its files are checked when they come, and those of an older page stay until that page is gone.
 */
interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asking extends Waiting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
declare const self: {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<unknown>;
    matchAll(which: { type: "window" }): Promise<readonly { readonly id: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", work: (event: Waiting) => void): void;
  addEventListener(type: "fetch", work: (event: Asking) => void): void;
  addEventListener(type: "message", work: (event: MessageEvent) => void): void;
};
/** Put here by the build: each file with the hash of its content; null where a deployment sets it. */
declare const __OFFLINE_FILES__: Readonly<Record<string, string | null>>;
declare const __OFFLINE_VERSION__: string;

const files = __OFFLINE_FILES__;
const { scope } = self.registration;
const family = `atlas ${new URL(scope).pathname} `;
const own = family + __OFFLINE_VERSION__;
const home = new URL("index.html", scope).href;
/** Where the worker notes which versions were there when it took over, and which of their pages. */
const noteOfOlder = new URL("older-versions", scope).href;
interface Older {
  readonly pages: readonly string[];
  readonly caches: readonly string[];
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", ({ data }) => {
  if (data === "take-over") void self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { href } = new URL(request.url.replace(/[?#].*$/, ""));
  if (request.method !== "GET" || !href.startsWith(scope)) return;
  if (request.mode === "navigate") {
    if (href !== scope && href !== home) return;
    event.waitUntil(sweep());
    event.respondWith(kept(home, request));
  } else if (files[href.slice(scope.length)] === null) {
    event.respondWith(fetch(request).catch(() => kept(href, request)));
  } else {
    event.respondWith(kept(href, request));
  }
});

/** A file of this version, else of another that is still kept, else of the server. */
async function kept(href: string, request: Request): Promise<Response> {
  const cache = await caches.open(own);
  return (await cache.match(href)) ?? (await fromOthers(href)) ?? fetch(request);
}

/** All or nothing: a version of which a file did not come, or is another's, is not kept. */
async function install(): Promise<void> {
  try {
    await fetchAll();
  } catch (error) {
    await caches.delete(own);
    throw error;
  }
}

async function fetchAll(): Promise<void> {
  const cache = await caches.open(own);
  const get = async ([file, integrity]: [string, string | null]) => {
    const href = new URL(file, scope).href;
    // A name with a hash is the same file in every version; any other is asked for anew.
    const isHashed = /^(?:assets|atlas)\//.test(file);
    const known = isHashed ? await fromOthers(href) : undefined;
    const how: RequestInit = {
      cache: isHashed ? "default" : "reload",
      ...(integrity && { integrity }),
    };
    const response = known ?? (await fetch(href, how));
    if (!response.ok) throw new Error(`unreadable file: ${file} (${response.status})`);
    await cache.put(href, response);
  };
  await Promise.all(Object.entries(files).map(get));
}

async function takeOver(): Promise<void> {
  const pages = await self.clients.matchAll({ type: "window" });
  const older: Older = { pages: pages.map(({ id }) => id), caches: await otherCaches() };
  await (await caches.open(own)).put(noteOfOlder, new Response(JSON.stringify(older)));
  await sweep();
  if (older.caches.length === 0) await self.clients.claim();
}

/** Lets the older versions go once no page of them is open; a newer one is not among them. */
async function sweep(): Promise<void> {
  const noted = await (await caches.open(own)).match(noteOfOlder);
  if (!noted) return;
  const older = (await noted.json()) as Older;
  const open = await Promise.all(older.pages.map((id) => self.clients.get(id)));
  if (open.some(Boolean)) return;
  await Promise.all(older.caches.map((name) => caches.delete(name)));
}

async function otherCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(family) && name !== own);
}

async function fromOthers(href: string): Promise<Response | undefined> {
  for (const name of await otherCaches()) {
    const found = await (await caches.open(name)).match(href);
    if (found) return found;
  }
  return undefined;
}

export {};
