import { catalogueOf } from "#messages/messages.ts";

/** What the map says to whoever goes from thing to thing on it by keyboard. */
export const walkMessages = catalogueOf(
  {
    hint: "W A S D 到邻近的要素，回车看证据，Esc 离开；方向键移动地图",
    at: (name: string) => `${name}，按回车看证据`,
    noMore: "这个方向上没有别的要素，可以用方向键移动地图",
    nothing: "视图内没有要素",
    left: "已离开要素",
  },
  {
    hint: "W A S D go to the next feature, Enter opens its evidence, Esc leaves; arrow keys move the map",
    at: (name) => `${name}, Enter opens its evidence`,
    noMore: "No more features this way; arrow keys move the map",
    nothing: "No features in view",
    left: "Left the features",
  },
);
