import { catalogueOf } from "#messages/messages.ts";
import { quoted } from "#messages/quoted.ts";

/** What sharing a card says. */
export const shareMessages = catalogueOf(
  {
    share: "分享",
    shareCopied: "链接已复制",
    shareNotCopied: "浏览器不让复制，请从下面选取。",
    shareLink: "这张卡片的链接",
    shareScan: "用手机扫一扫，打开这张卡片",
    qrOf: (name: string) => `二维码：${quoted(name)}的链接`,
  },
  {
    share: "Share",
    shareCopied: "Link copied",
    shareNotCopied: "The browser did not let it be copied; select it below.",
    shareLink: "Link to this card",
    shareScan: "Scan to open this card on a phone",
    qrOf: (name) => `QR code: link to “${name}”`,
  },
);
