//! Whatever a file holds and however it is read: no panic, and nothing out of thin air.

use domain::closed::ClosedSet;
use exchange::csv::{
    DateOrder, DecimalMark, Field, Item, LedgerKind, Reading, recognise, records, table,
};
use proptest::prelude::*;

fn any_of<T: ClosedSet>() -> impl Strategy<Value = T> {
    proptest::sample::select(T::ALL)
}

/// Cells as files have them, and as none should.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}( [0-9]{2}:[0-9]{2})?",
        "[-(]?[0-9]{0,20}[.,' ]?[0-9]{0,20}[.,]?[0-9]{0,4}[)-]?( ?[A-Z]{3}|€|kr\\.)?",
        "[0-9]{0,3}:[0-9]{0,3}(:[0-9]{0,2})?( ?[aApP][mM])?",
        "[0-9]{0,4}[,.]?[0-9]{0,3} ?(h|m|min|s|hours)? ?([0-9]{0,2} ?m)?",
        "(draft|paid|Sent|Saar|Müller|)",
        "\\PC{0,12}",
    ]
}

fn header() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::sample::select(vec![
            "Client",
            "Date",
            "Start date",
            "Start",
            "End",
            "Duration",
            "Duration (decimal)",
            "Minutes",
            "Notes",
            "Invoice #",
            "Date Issued",
            "Due Date",
            "Amount (EUR)",
            "Line Total",
            "Currency",
            "Status",
            "Date Paid",
            "Paid to Date",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,10}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_bytes_can_stop_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(table) = table(&bytes, None) {
            let guess = recognise(&table.columns, None);
            prop_assert_eq!(guess.fields.len(), table.columns.len());
            let reading =
                Reading { kind: guess.kind, fields: guess.fields, date_order: None, decimal_mark: None };
            let _ = records(&table, &reading);
        }
    }

    #[test]
    fn every_row_is_a_record_a_problem_or_left_out(
        columns in proptest::collection::vec(header(), 1..9),
        rows in proptest::collection::vec(proptest::collection::vec(cell(), 1..10), 1..12),
        kind in proptest::option::of(any_of::<LedgerKind>()),
        order in proptest::option::of(any_of::<DateOrder>()),
        mark in proptest::option::of(any_of::<DecimalMark>()),
        moved in proptest::collection::vec(proptest::option::of(any_of::<Field>()), 0..9),
        keep_guess in any::<bool>(),
    ) {
        let quote = |it: &String| format!("\"{}\"", it.replace('"', "\"\""));
        let line = |it: &[String]| it.iter().map(quote).collect::<Vec<_>>().join(",");
        let mut text = line(&columns);
        for row in &rows {
            text.push('\n');
            text.push_str(&line(row));
        }
        let Ok(table) = table(text.as_bytes(), Some(',')) else { return Ok(()) };
        let guess = recognise(&table.columns, kind);
        let fields = if keep_guess { guess.fields } else { moved };
        let reading = Reading { kind: guess.kind, fields, date_order: order, decimal_mark: mark };
        let found = records(&table, &reading);
        let counted = found.records.len() + found.problems.len() + found.left_out as usize;
        prop_assert!(counted <= table.rows.len() + 2, "nothing comes out of thin air");
        let in_doubt = !found.ambiguous_dates.is_empty() || !found.ambiguous_amounts.is_empty();
        prop_assert!(!in_doubt || found.records.is_empty(), "what is in doubt is not read");
        if reading.kind != LedgerKind::Invoices && !in_doubt
            && found.problems.iter().all(|it| it.line > 0)
        {
            prop_assert_eq!(counted, table.rows.len(), "and none is passed over in silence");
        }
        for record in &found.records {
            prop_assert!(table.rows.iter().any(|it| it.line == record.line));
            match &record.item {
                Item::Time { minutes, .. } => prop_assert!((1..=31 * 24 * 60).contains(minutes)),
                Item::Invoice(it) => prop_assert!(it.amount.is_positive()),
                Item::Cost { amount, .. } => prop_assert!(amount.is_positive()),
                Item::Payment { amount, .. } => prop_assert!(!amount.is_zero()),
            }
        }
    }
}
