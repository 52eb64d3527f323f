/** The families that labels are set in: names of the style's own font faces, not of the system's. */
export const labelFont = ["Atlas Sans"];
export const strongLabelFont = ["Atlas Sans Strong"];
