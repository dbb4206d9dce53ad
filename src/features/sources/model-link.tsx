import { Link } from '@tanstack/react-router';
import type { Model } from '#domain/profile/model-profile.ts';

/** A model's name, leading to its performance. */
export function ModelLink({ model: { id, name } }: { readonly model: Model }) {
  return (
    <Link to="/models/$modelId/performance" params={{ modelId: id }}>
      {name}
    </Link>
  );
}
