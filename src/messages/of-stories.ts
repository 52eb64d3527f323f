import { catalogueOf } from "#messages/messages.ts";

/** What the reader's own stories say of being kept, loaded and pinned. */
export const storyMessages = catalogueOf(
  {
    pinned: "已钉住",
    refused: "这个浏览器不让本页存东西：自己的汇报只在这一页里，关上就没有了。请存成文件。",
    full: "浏览器给本页的地方满了：最近的改动只在这一页里，关上就没有了。请存成文件，或删去旧的汇报。",
    saveOne: (title: string) => `存成文件：${title}`,
    parted: "另一个窗口也改了同一份汇报。两个版本都在下面，哪份不要，请自己删。",
    understood: "知道了",
    unread: (count: number) => `浏览器里存着的汇报有 ${count} 份读不出，原样留着：`,
    saveUnread: "存成文件",
    dropUnread: "不要了",
    remarks: (count: number) => `其中 ${count} 处与这份图集对不上；找不到原文的引文没有载入：`,
    tooLarge: (kB: number) => `文件太大：超过 ${kB} kB，不会是一份汇报`,
    unreadable: "浏览器读不了这个文件",
    andMore: (count: number) => `另有 ${count} 处`,
    otherLanguage: "还没有这种语言的文字",
    window: "讲者窗口",
    windowLead: "讲稿、下一景和计时，在第二个窗口里。",
    blocked: "浏览器拦下了讲者窗口，请允许本页弹出窗口，再按一次。",
  },
  {
    pinned: "Pinned",
    refused:
      "This browser keeps nothing for this page: your stories live in this page only and are gone when it is closed. Save them as files.",
    full: "The browser has no room left for this page: the latest changes live in this page only. Save them as files, or remove old stories.",
    saveOne: (title) => `Save as a file: ${title}`,
    parted:
      "Another window changed the same story. Both versions are below; remove the one you do not want.",
    understood: "Understood",
    unread: (count) =>
      count === 1
        ? "One story kept in this browser cannot be read; it is left as it is:"
        : `${count} stories kept in this browser cannot be read; they are left as they are:`,
    saveUnread: "Save as a file",
    dropUnread: "Throw away",
    remarks: (count) =>
      count === 1
        ? "One part of it does not fit this atlas; a quote that stands in no text was left out:"
        : `${count} parts of it do not fit this atlas; quotes that stand in no text were left out:`,
    tooLarge: (kB) => `file too large: over ${kB} kB, not a story`,
    unreadable: "the browser cannot read this file",
    andMore: (count) => `and ${count} more`,
    otherLanguage: "No words in this language yet",
    window: "Speaker's window",
    windowLead: "Notes, what comes next and the time, in a second window.",
    blocked:
      "The browser blocked the speaker's window. Allow pop-ups for this page, then press again.",
  },
);
