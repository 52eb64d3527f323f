import { catalogueOf } from "#messages/messages.ts";

/** What the list of slogans and layouts says. */
export const glossaryMessages = catalogueOf(
  {
    open: (count: number) => `提法一览（${count} 个）`,
    title: "提法一览",
    lead: (defined: number, undefinedOnes: number) =>
      `各份文件的提法与布局：${defined} 个有定义的原文，${undefinedOnes} 个文中只提名称、未作定义`,
    filter: "筛选提法、成员、原文",
    shown: (shown: number, all: number) =>
      shown === all ? `${all} 个` : `${all} 个中的 ${shown} 个`,
    nothing: "没有符合的提法。",
    clear: "清除筛选",
    firstIn: "首见于此",
    defined: "原文定义",
    partly: "原文没有列全",
    undefined: "文中未作定义",
    notLooked: "定义未查",
    onlyNamed: "文中提到它的一处：",
    toText: "在原文中看",
    notNamed: "五份文件没有引文。",
  },
  {
    open: (count) => `Slogans and layouts (${count})`,
    title: "Slogans and layouts",
    lead: (defined, undefinedOnes) =>
      `Of the documents: ${defined} with the words that define them, ${undefinedOnes} that are named and nowhere defined`,
    filter: "Filter names, members, words",
    shown: (shown, all) => (shown === all ? `${all}` : `${shown} of ${all}`),
    nothing: "No slogan matches.",
    clear: "Clear the filter",
    firstIn: "first found here",
    defined: "defined in the text",
    partly: "not all members told",
    undefined: "not defined in the text",
    notLooked: "definition not looked for",
    onlyNamed: "One place that names it:",
    toText: "Read in the text",
    notNamed: "No document is quoted for it.",
  },
);
