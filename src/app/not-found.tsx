import { Link } from '@tanstack/react-router';
import { Page } from '#ui/page.tsx';

/** What stands at an address that leads nowhere. */
export function NotFound() {
  return (
    <Page title="There is no page at this address" lede="The link may be old, or a letter is missing.">
      <p>
        <Link to="/">See all models</Link>
      </p>
    </Page>
  );
}
