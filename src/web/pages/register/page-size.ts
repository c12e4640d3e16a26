/** Rows asked for at once: enough for a tall screen, few enough for a poor line. */
export const pageSize = 100;
