import { lazy, type ComponentType } from "react";
import type { PanelName } from "#model/view.ts";
import type { IconName } from "#ui/Icon.tsx";
import { ChecksPanel } from "#panels/ChecksPanel.tsx";
import { DocumentsPanel } from "#panels/DocumentsPanel.tsx";
import { LayersPanel } from "#panels/LayersPanel.tsx";
import { ProjectsPanel } from "#panels/ProjectsPanel.tsx";

/** Stories come when they are asked for: most readers never hold a briefing. */
const StoriesPanel = lazy(async () => ({
  default: (await import("#panels/StoriesPanel.tsx")).StoriesPanel,
}));

interface PanelRow {
  readonly icon: IconName;
  readonly Panel: ComponentType;
}

/** The left-hand views, in the order of the rail. */
export const panelList: Readonly<Record<PanelName, PanelRow>> = {
  layers: { icon: "layers", Panel: LayersPanel },
  documents: { icon: "documents", Panel: DocumentsPanel },
  projects: { icon: "projects", Panel: ProjectsPanel },
  checks: { icon: "checks", Panel: ChecksPanel },
  stories: { icon: "stories", Panel: StoriesPanel },
};
