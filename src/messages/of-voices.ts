import type { Standing } from "#model/standing.ts";
import { catalogueOf } from "#messages/messages.ts";

/** What the comparison of the documents says. */
export const voicesMessages = catalogueOf(
  {
    open: (count: number) => `${count} 份文件怎么说`,
    title: (name: string, count: number) => `${name}：${count} 份文件怎么说`,
    heading: (count: number) => `${count} 份文件怎么说`,
    summary: (speaking: number, whole: number, silent: number, passages: number) =>
      [
        `${speaking} 份提到，共 ${passages} 段`,
        ...(whole > 0 ? [`${whole} 份只说到所属整体`] : []),
        ...(silent > 0 ? [`${silent} 份未提及`] : []),
      ].join("；"),
    allSilent: "没有一份提到它的名字",
    count: (count: number) => `${count} 段`,
    standings: {
      silent: "这份文件未提及。",
      whole: "这份文件没有点它的名，卡片所引的句子说的是它所属的整体。",
    },
    inTitle: "标题",
    told: (standing: Standing, passages: number) =>
      ({ speaks: `${passages} 段`, heading: "仅标题", whole: "仅整体", silent: "未提及" })[
        standing
      ],
    butWhole: "但提到它所属的：",
    whole: "所属",
    says: "文中写作",
    times: (name: string, count: number) => `${name}（${count} 处）`,
    evidence: "依据",
    evidenceHelp: "卡片所引的原文",
    read: "在原文中读这一段",
    rest: (count: number) => `再看 ${count} 段`,
    copy: "全部复制",
    copied: "已复制",
    jump: "跳到文件",
    how: (names: string) =>
      `按名称逐字查找（${names}），查不到也没有引文的，记为“未提及”。一段只摘有关的句子，略去处用省略号；按一段可在原文中读全段。`,
    keys: "方向键在各份、各段之间移动，Esc 关闭。",
  },
  {
    open: (count) => `What ${count} documents say`,
    title: (name, count) => `${name}: what ${count} documents say`,
    heading: (count) => `What ${count} documents say`,
    summary: (speaking, whole, silent, passages) =>
      [
        `${speaking} speak of it, ${passages === 1 ? "1 passage" : `${passages} passages`}`,
        ...(whole > 0 ? [`${whole} only of its whole`] : []),
        ...(silent > 0 ? [`${silent} silent`] : []),
      ].join("; "),
    allSilent: "None mentions it by name",
    count: (count) => (count === 1 ? "1 passage" : `${count} passages`),
    standings: {
      silent: "This document does not mention it.",
      whole: "This document does not name it; what the card quotes speaks of its whole.",
    },
    inTitle: "Heading",
    told: (standing, passages) =>
      ({
        speaks: passages === 1 ? "1 passage" : `${passages} passages`,
        heading: "in a heading",
        whole: "only its whole",
        silent: "silent",
      })[standing],
    butWhole: "It does mention what this belongs to:",
    whole: "Part of",
    says: "Called here",
    times: (name, count) => `${name} (${count}×)`,
    evidence: "Evidence",
    evidenceHelp: "Words that the card quotes",
    read: "Read this passage in the text",
    rest: (count) => (count === 1 ? "1 more passage" : `${count} more passages`),
    copy: "Copy all",
    copied: "Copied",
    jump: "Go to a document",
    how: (names) =>
      `Names are looked for character by character (${names}); a document with none of them and no quote counts as silent. Only the sentences concerned are shown, dots where words are left out; press a passage to read all of it.`,
    keys: "Arrow keys move between documents and passages, Esc closes.",
  },
);
