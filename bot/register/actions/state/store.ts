import { sql } from 'kysely'

/** A system with its assignments as their rows. */
export const state = sql`jsonb_build_object(
  'system', to_jsonb(system),
  'assignments', coalesce((
    select jsonb_agg(to_jsonb(assignment) order by role, position)
    from assignment
    where system_id = system.id
  ), '[]'))`
