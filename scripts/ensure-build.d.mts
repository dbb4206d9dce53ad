/** Whether the folder's dist is newer than everything it is made from. */
export function isBuildCurrent(folder: string): boolean;
/** Builds the pages; resolves to the exit code. */
export function build(): Promise<number>;
/** Builds the pages unless they are current; ends the program when the build fails. */
export function ensureBuild(): Promise<void>;
