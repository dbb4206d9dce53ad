/** Whether node_modules holds what the folder's package-lock.json asks for. */
export function arePackagesCurrent(folder: string): boolean;
/** Whether a Node of this version can build and test the project. */
export function isNodeRecent(version: string): boolean;
/** Installs the packages unless they are there; ends the program when they cannot be had. */
export function ensurePackages(): Promise<void>;
