import type { ErrorComponentProps } from '@tanstack/react-router';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';

/** What stands when a page itself fails; errors of a source are shown by the panel that asked. */
export function PageError({ error, reset }: ErrorComponentProps) {
  return (
    <Page title="This page failed" lede="Nothing was lost: the address still holds what you were looking at.">
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <Button onClick={reset}>Try again</Button>
    </Page>
  );
}
