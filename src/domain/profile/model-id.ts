/**
 * A stable, URL-safe id made of a name: small letters, digits and hyphens; `model` when nothing of the name is left.
 * Equal names give equal ids.
 */
export const modelIdOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'model';
