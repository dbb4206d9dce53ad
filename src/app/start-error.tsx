import { Page } from '#ui/page.tsx';

/** What stands when the site cannot start at all. */
export function StartError({ error }: { readonly error: unknown }) {
  return (
    <main>
      <Page title="Plumbline cannot start" lede="The configuration beside this site could not be used.">
        <p>{error instanceof Error ? error.message : String(error)}</p>
        <p>
          The file <code>plumbline.config.json</code> names the source; docs/backend-contract.md shows what it
          may hold.
        </p>
      </Page>
    </main>
  );
}
