/** The 97.5 % point of the standard normal distribution: half-width, in standard errors, of a 95 % interval. */
export const z95 = 1.959963984540054;
