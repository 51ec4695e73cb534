-- The quad class of a PLOVER event type. SANCTION follows its own section of the manual (material), not the quad table.
create or replace macro quad_class(event_type) as
    case
        when event_type in ('AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE') then 1
        when event_type in ('COOPERATE', 'AID', 'RETREAT') then 2
        when event_type in ('REQUEST', 'ACCUSE', 'REJECT', 'THREATEN') then 3
        when event_type in ('PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT') then 4
    end;
