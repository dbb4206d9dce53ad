/** Whether /etc/os-release describes Debian itself. */
export function isDebian(osRelease: string): boolean;
/** Installs a browser where there is none; resolves to whether there is one in the end. */
export function ensureBrowser(): Promise<boolean>;
