import { describe, expect, it } from 'vitest';
import { aProfile } from '#mocks/build/a-profile.ts';
import { fadingSkill } from '#mocks/scenarios/decaying.ts';
import { lateLabels } from '#mocks/scenarios/labels-late.ts';
import { fleetRow } from './fleet-row.ts';

describe('a row of the fleet', () => {
  it('is healthy for a model that stays as it was, and says with which number', () => {
    const row = fleetRow(aProfile({ model: { task: 'binary' } }));
    expect(row.health).toBe('ok');
    expect(row.metric.id).toBe('roc_auc');
    expect(row.reason).toContain('ROC AUC');
    expect(row.latest).not.toBeNull();
    expect(row.coverage).toBe(1);
  });

  it.each(['binary', 'multiclass', 'regression'] as const)(
    'asks to act on a %s model that lost its skill',
    (task) => {
      const row = fleetRow(aProfile({ model: { task }, skill: fadingSkill }));
      expect(row.health).toBe('act');
      expect(row.reason).toMatch(/of the last 3 chunks/);
    },
  );

  it('leaves weeks that still wait for labels out of figure and sparkline', () => {
    const profile = aProfile({ model: { task: 'binary' }, labelled: lateLabels });
    const row = fleetRow(profile);
    expect(row.differences).toHaveLength(profile.chunks.length);
    expect(row.differences.slice(-3)).toEqual([null, null, null]);
    expect(row.coverage).toBeCloseTo((8 + 0.9 + 0.6 + 0.25) / 12, 2);
  });

  it('does not know about a model without labels since its reference', () => {
    const row = fleetRow(aProfile({ labelled: () => 0 }));
    expect(row.health).toBe('unknown');
    expect(row.latest).toBeNull();
  });

  it('follows one class of several and names it', () => {
    const profile = aProfile({ model: { task: 'multiclass' } });
    expect(profile.spec.classes).toContain(fleetRow(profile).followed);
    expect(fleetRow(aProfile()).followed).toBeNull();
  });
});
