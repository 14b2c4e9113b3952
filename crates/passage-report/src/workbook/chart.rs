//! Charts that the spreadsheet program draws itself, on a sheet of their own.

use super::look::Look;
use super::sheet::{Sheet, sheet_name};
use crate::language::Words;
use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartLineDashType,
    ChartSeries, ChartSolidFill, Color, Workbook, XlsxError,
};

/// Rows of a sheet that one chart takes.
const ROWS: u32 = 21;
/// Charts that fit on an upright page.
const ON_A_PAGE: u32 = 3;
/// Size of a chart, in pixels; a row has 20.
const SIZE: (u32, u32) = (900, 400);
/// Colours that differ also for those who do not see red and green apart, and in grey.
const COLOURS: [u32; 8] =
    [0x0000_4D80, 0x00E6_9F00, 0x0056_B4E9, 0x00D5_5E00, 0x0000_9E73, 0x00CC_79A7, 0x0033_3333, 0x00F0_E442];
/// Lines that differ without colour.
const DASHES: [ChartLineDashType; 4] =
    [ChartLineDashType::Solid, ChartLineDashType::Dash, ChartLineDashType::RoundDot, ChartLineDashType::LongDashDot];

/// Adds the sheet of charts; none where nothing is drawn.
pub(super) fn write(book: &mut Workbook, sheets: &[Sheet], look: &Look, words: &Words) -> Result<(), XlsxError> {
    let charts: Vec<&Chart> = sheets.iter().flat_map(|sheet| &sheet.charts).collect();
    if charts.is_empty() {
        return Ok(());
    }
    let sheet = book.add_worksheet().set_name(sheet_name("charts", words))?;
    for (row, chart) in (0..).step_by(ROWS as usize).zip(&charts) {
        sheet.insert_chart(row, 0, chart)?;
    }
    look.set_up_print(sheet);
    sheet.set_portrait().set_screen_gridlines(false);
    let count = u32::try_from(charts.len()).unwrap_or(u32::MAX);
    let breaks: Vec<u32> = (1..count.div_ceil(ON_A_PAGE)).map(|page| page * ON_A_PAGE * ROWS).collect();
    if !breaks.is_empty() {
        sheet.set_page_breaks(&breaks)?;
    }
    Ok(())
}

/// A chart with a title and words for those who do not see it.
pub(super) fn titled(mut chart: Chart, title: &str, alternative: &str) -> Chart {
    let mut font = ChartFont::new();
    font.set_size(12).set_bold();
    chart.title().set_name(title).set_font(&font);
    chart.legend().set_position(ChartLegendPosition::Bottom);
    chart.set_width(SIZE.0).set_height(SIZE.1).set_alt_text(alternative);
    chart
}

/// Sets the first row of a bar chart on top, with the scale below; the axis across is that of values.
pub(super) fn lie_down(chart: &mut Chart) {
    chart.y_axis().set_reverse().set_label_interval(1);
    chart.x_axis().set_label_position(ChartAxisLabelPosition::High);
}

/// The colour of the series at a position.
fn colour(position: usize) -> Color {
    Color::RGB(COLOURS[position % COLOURS.len()])
}

/// Draws a series as filled bars with an edge, so that stacked ones stay apart in grey.
pub(super) fn fill(series: &mut ChartSeries, position: usize) {
    let mut format = ChartFormat::new();
    format.set_solid_fill(ChartSolidFill::new().set_color(colour(position)));
    format.set_border(ChartLine::new().set_color(Color::White).set_width(0.75));
    series.set_format(&mut format);
}

/// Draws a series as a line of its own colour and dashes.
pub(super) fn line(series: &mut ChartSeries, position: usize) {
    let mut line = ChartLine::new();
    line.set_color(colour(position)).set_width(2.25).set_dash_type(DASHES[position % DASHES.len()]);
    let mut format = ChartFormat::new();
    format.set_line(&line);
    series.set_format(&mut format);
}
