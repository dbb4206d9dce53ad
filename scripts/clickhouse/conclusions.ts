import { costTemplates, emptyCostSheet } from '#domain/economics/cost-templates.ts';
import { startingPlan, type RetrainPlan } from '#domain/economics/retrain-plan.ts';
import type { ValueDefinition } from '#domain/economics/value-definition.ts';
import { driftPresets, type PresetId } from '#domain/drift/preset.ts';
import type { ModelProfile } from '#domain/profile/model-profile.ts';
import { modelReport } from '#domain/report/model-report.ts';
import { reportMarkdown } from '#domain/report/report-lines.ts';
import { decide } from '#domain/verdict/decide.ts';
import { decisionReport } from '#domain/verdict/decision-report.ts';
import { gather } from '#domain/verdict/gather.ts';
import { nothingStated } from '#domain/verdict/stated-evidence.ts';
import { analyse } from '#scripts/cli/analysis.ts';
import type { RoleNames } from '#scripts/cli/drift-analysis.ts';

const plan: RetrainPlan = {
  ...startingPlan('EUR'),
  sheet: { ...emptyCostSheet('EUR'), lines: costTemplates[0]?.lines ?? [] },
};

/** What predictions are worth, for any model: a right one of class i earns 5 + i, a wrong one costs 20 + 10 i. */
function definitionFor({ model, spec }: ModelProfile): ValueDefinition {
  const classes = model.task === 'binary' ? ['negative', 'positive'] : (spec.classes ?? []);
  const values = classes.map((_, i) => classes.map((__, j) => (i === j ? 5 + i : -20 - 10 * i)));
  return {
    currency: 'EUR',
    worth:
      model.task === 'regression'
        ? { kind: 'error', gross: 40, cost: { kind: 'asymmetric', under: 0.5, over: 0.25, cap: null } }
        : { kind: 'matrix', matrix: { classes, values } },
    referenceChunks: 3,
    materiality: 0.01,
  };
}

/** Notices are compared with the profiles: they name files, or tables. */
const analysis = (profile: ModelProfile, preset: PresetId, names: RoleNames) => {
  const { notices: _, ...rest } = analyse(profile, { preset, names });
  return rest;
};

function decided(profile: ModelProfile, definition: ValueDefinition | null) {
  const gathered = gather({
    profile,
    definition,
    plan: definition && plan,
    events: [],
    ledger: [],
    incidentNotes: {},
    stated: nothingStated,
  });
  const decision = decide(gathered.input);
  return {
    gathered,
    decision,
    printed: decisionReport(gathered.input, decision),
    report: reportMarkdown(modelReport(profile, gathered, { ledger: [], events: [] }), decision),
  };
}

/** Everything that `npm run analyse`, `npm run decide` and the report say of a profile, with money and without. */
export const conclusionsOf = (profile: ModelProfile, names: RoleNames) => ({
  analyses: Object.fromEntries(
    Object.keys(driftPresets).map((preset) => [preset, analysis(profile, preset as PresetId, names)]),
  ),
  valued: decided(profile, definitionFor(profile)),
  unvalued: decided(profile, null),
});

export type Conclusions = ReturnType<typeof conclusionsOf>;
