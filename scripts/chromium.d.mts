/** How to launch the browser that tests drive: an executable path when Playwright has no download of its own. */
export function launchOptions(): { executablePath?: string; args: string[] };
/** The path of a usable browser, or null when none is installed. */
export function findBrowser(): string | null;
