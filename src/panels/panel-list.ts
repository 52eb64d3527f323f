import type { ComponentType } from "react";
import type { PanelName } from "#model/view.ts";
import type { IconName } from "#ui/Icon.tsx";
import { later } from "#panels/later.ts";

/** What a reader does not see at once comes when it is asked for: the text is read the sooner. */
const LayersPanel = later(async () => (await import("#panels/LayersPanel.tsx")).LayersPanel);
const DocumentsPanel = later(
  async () => (await import("#panels/DocumentsPanel.tsx")).DocumentsPanel,
);
const TargetsPanel = later(async () => (await import("#panels/TargetsPanel.tsx")).TargetsPanel);
const ProjectsPanel = later(async () => (await import("#panels/ProjectsPanel.tsx")).ProjectsPanel);
const EvolutionPanel = later(
  async () => (await import("#panels/EvolutionPanel.tsx")).EvolutionPanel,
);
const ChecksPanel = later(async () => (await import("#panels/ChecksPanel.tsx")).ChecksPanel);
const AskPanel = later(async () => (await import("#panels/AskPanel.tsx")).AskPanel);
const StoriesPanel = later(async () => (await import("#panels/StoriesPanel.tsx")).StoriesPanel);

const WordsPanel = later(async () => (await import("#panels/WordsPanel.tsx")).WordsPanel);
const FigurePanel = later(async () => (await import("#panels/FigurePanel.tsx")).FigurePanel);

const GlossaryPanel = later(async () => (await import("#panels/GlossaryPanel.tsx")).GlossaryPanel);

interface PanelRow {
  /** Where its button is: in the rail, among the tools on the map, or in other panels and cards. */
  readonly at: "rail" | "map" | "panels";
  readonly icon: IconName;
  readonly Panel: ComponentType;
}

/** The left-hand views, in the order of the rail. */
export const panelList: Readonly<Record<PanelName, PanelRow>> = {
  layers: { at: "rail", icon: "layers", Panel: LayersPanel },
  documents: { at: "rail", icon: "documents", Panel: DocumentsPanel },
  targets: { at: "rail", icon: "targets", Panel: TargetsPanel },
  projects: { at: "rail", icon: "projects", Panel: ProjectsPanel },
  evolution: { at: "rail", icon: "evolution", Panel: EvolutionPanel },
  checks: { at: "rail", icon: "checks", Panel: ChecksPanel },
  stories: { at: "rail", icon: "stories", Panel: StoriesPanel },
  words: { at: "map", icon: "words", Panel: WordsPanel },
  ask: { at: "map", icon: "measure", Panel: AskPanel },
  figure: { at: "map", icon: "figure", Panel: FigurePanel },
  glossary: { at: "panels", icon: "documents", Panel: GlossaryPanel },
};
