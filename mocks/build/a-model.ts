import type { Model } from '#domain/profile/model-profile.ts';
import type { Task } from '#domain/profile/outcome.ts';

const named = {
  binary: { id: 'churn', name: 'Customer churn', positive: 'leaves within 30 days', unit: null },
  multiclass: { id: 'tickets', name: 'Ticket routing', positive: null, unit: null },
  regression: { id: 'delivery', name: 'Delivery time', positive: null, unit: 'minutes' },
} satisfies Record<Task, Partial<Model>>;

/** A model; say only what the test is about. */
export function aModel({ task = 'binary', ...rest }: Partial<Model> = {}): Model {
  return { task, description: null, simulated: true, ...named[task], ...rest };
}
