import { useState } from "react";
import type { FeatureCollection } from "geojson";
import type { Layer } from "#model/atlas.ts";
import type { AtlasDetails } from "#model/atlas-details.ts";
import type { OpenData, OpenDataName } from "#model/open-data.ts";
import { LoadError } from "#atlas/load.ts";
import { keeps, listProjects } from "#atlas/project-facets.ts";
import { figureMessages } from "#messages/of-figure.ts";
import { visibleLayers } from "#store/sheet.ts";
import { csvOf } from "#output/csv.ts";
import { projectShapes, visibleShapes } from "#output/list-shapes.ts";
import { differenceRows, numberRows, slipRows, thingRows, type Rows } from "#output/list-things.ts";
import { Button } from "#ui/controls.tsx";
import {
  useAppState,
  useDetails,
  useMessages,
  useMessagesOf,
  useSetting,
  useVerbs,
} from "#panels/atlas-context.ts";
import { FailedFile } from "#panels/FailedFile.tsx";
import { today } from "#panels/today.ts";
import { saveFile } from "#panels/save-file.ts";
import { useFailure } from "#panels/use-figure.ts";
import { useSites } from "#panels/use-sites.ts";
import styles from "#panels/FigurePanel.module.css";

/** The open data stand beside the atlas. */
const openFile = (name: string) => `../data/${name}`;

/** What is behind the map, to take away: shapes, tables, and the files of the open data. */
export function DataOut() {
  const verbs = useVerbs();
  const messages = useMessagesOf(figureMessages);
  const details = useDetails();
  return (
    <section className={styles["data"]} aria-label={messages.data}>
      <h3>{messages.data}</h3>
      {details.state === "failed" && (
        <FailedFile file={details.file} onRetry={() => verbs.retryDetails()} />
      )}
      {details.state === "ready" && <Lists details={details.details} />}
      <OpenFiles />
      <p className={styles["told"]}>{messages.citations}</p>
    </section>
  );
}

function Lists({ details }: { details: AtlasDetails }) {
  const { atlas, files, deployment } = useSetting();
  const all = useMessages();
  const messages = useMessagesOf(figureMessages);
  const failure = useFailure();
  const view = useAppState((state) => state.view);
  const [error, setError] = useState<unknown>(null);
  const { language } = view;
  const { sites } = useSites();
  const projects = listProjects(atlas, sites)
    .filter(keeps(view.projects))
    .map(({ project }) => project);
  const get = async <T,>(name: string): Promise<T> => {
    const response = await fetch(files.address(openFile(name))).catch(() => null);
    if (!response?.ok) throw new LoadError(`data/${name}`, String(response?.status ?? "no answer"));
    return (await response.json()) as T;
  };
  const rowsOf = <Name extends OpenDataName>(name: Name) => get<OpenData[Name]>(`${name}.json`);
  const shapesOf = (layer: Layer) => get<FeatureCollection>(`layers/${layer.id}.geojson`);
  const where = (certain: string) => ({ atlas, language, messages: all, certain });
  const about = (name: string) => ({
    name,
    notice: `${all.reviewNumber(deployment.reviewNumber || all.reviewNumberPending)} ${all.schematicNotice}`,
    date: today(),
  });
  const take = (work: () => Promise<void>) => {
    setError(null);
    work().catch(setError);
  };
  const table = (name: string, head: readonly string[], rows: () => Promise<Rows>) =>
    take(async () => saveFile(`${name}-${today()}.csv`, csvOf(head, await rows())));
  const shapes = (name: string, make: () => Promise<FeatureCollection>) =>
    take(async () => {
      const text = JSON.stringify(await make());
      saveFile(`${name}-${today()}.geojson`, new Blob([text], { type: "application/geo+json" }));
    });
  const { columns } = messages;
  const speech = { language, messages: all };
  return (
    <>
      <h4>{messages.shapes}</h4>
      <p className={styles["told"]}>{messages.shapesLead}</p>
      <div className={styles["buttons"]}>
        <Button
          onPress={() =>
            shapes("layers", () =>
              visibleShapes(atlas, details, view, shapesOf, about(messages.shapes)),
            )
          }
        >
          {messages.visibleShapes(visibleLayers(atlas, view).length)}
        </Button>
        <Button
          onPress={() =>
            shapes("projects", () =>
              projectShapes(atlas, details, projects, shapesOf, about(all.panels.projects)),
            )
          }
        >
          {messages.projectShapes(projects.length)}
        </Button>
      </div>
      <h4>{messages.tables}</h4>
      <p className={styles["told"]}>{messages.tablesLead}</p>
      <div className={styles["buttons"]}>
        <Button
          onPress={() =>
            table("projects", columns.thing, () =>
              Promise.resolve(thingRows(atlas, details, projects, speech)),
            )
          }
        >
          {messages.projects(projects.length)}
        </Button>
        <Button
          onPress={() =>
            table("things", columns.thing, () =>
              Promise.resolve(thingRows(atlas, details, atlas.core.entities, speech)),
            )
          }
        >
          {messages.things}
        </Button>
        <Button
          onPress={() =>
            table("numbers", columns.number, async () =>
              numberRows(
                [...(await rowsOf("targets")), ...(await rowsOf("facts"))],
                where(messages.certain.number),
              ),
            )
          }
        >
          {messages.numbers}
        </Button>
        <Button
          onPress={() =>
            table("differences", columns.difference, async () =>
              differenceRows(await rowsOf("conflicts"), where(messages.certain.difference)),
            )
          }
        >
          {messages.differences}
        </Button>
        <Button
          onPress={() =>
            table("slips", columns.slip, async () =>
              slipRows(await rowsOf("errata"), where(messages.certain.slip)),
            )
          }
        >
          {messages.slips}
        </Button>
      </div>
      {error !== null && (
        <p className={styles["wrong"]} role="alert">
          {failure(error)}
        </p>
      )}
    </>
  );
}

function OpenFiles() {
  const { files } = useSetting();
  const messages = useMessagesOf(figureMessages);
  const names = Object.keys(messages.openFiles) as OpenDataName[];
  return (
    <>
      <h4>{messages.open}</h4>
      <p className={styles["told"]}>{messages.openLead}</p>
      <ul className={styles["files"]}>
        {names.map((name) => (
          <li key={name}>
            <a href={files.address(openFile(`${name}.json`))} download={`${name}.json`}>
              {messages.openFiles[name]}
            </a>
            <a
              href={files.address(openFile(`schema/${name}.schema.json`))}
              download={`${name}.schema.json`}
            >
              {messages.schema}
              <span className="visually-hidden">{messages.openFiles[name]}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
