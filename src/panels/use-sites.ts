import { useEffect, useState } from "react";
import type { Sites } from "#model/project-site.ts";
import { useAtlas, useSetting } from "#panels/atlas-context.ts";

/** Where the positions of the projects stand on their way to their list. */
export interface SitesAsked {
  readonly sites: Sites | null;
  /** The file, where it did not come. */
  readonly failed: string | null;
  readonly retry: () => void;
}

const fetched = new WeakMap<object, Promise<Sites>>();

/** The positions of the projects, asked for once and kept for when the list is opened again. */
export function useSites(): SitesAsked {
  const { core } = useAtlas();
  const { files } = useSetting();
  const [sites, setSites] = useState<Sites | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const asked = fetched.get(files) ?? files.sites(core.sites);
    fetched.set(files, asked);
    asked
      .then((came) => isWanted && setSites(came))
      .catch(() => {
        fetched.delete(files);
        if (isWanted) setFailed(core.sites);
      });
    return () => {
      isWanted = false;
    };
  }, [core, files, attempt]);
  const retry = () => {
    setFailed(null);
    setAttempt(attempt + 1);
  };
  return { sites, failed, retry };
}
