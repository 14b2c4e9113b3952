//! How cells look: number formats, fills, and the set-up for print.

use super::value::Value;
use crate::language::{Language, Words};
use passage_model::audience::Audience;
use passage_model::calendar::Date;
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

/// A4.
const PAPER: u8 = 9;

/// The formats of a workbook, made once.
pub(super) struct Look {
    /// Over each column.
    pub(super) header: Format,
    /// The same for a day.
    header_date: Format,
    /// The title of the first sheet.
    pub(super) title: Format,
    /// What a block of the first sheet is about.
    pub(super) heading: Format,
    /// A sentence over several columns.
    pub(super) words: Format,
    /// The three numbers that come first.
    headline: Format,
    text: Format,
    /// Text that a spreadsheet program would take for a formula if somebody typed it.
    quoted: Format,
    /// A link to another sheet.
    pub(super) link: Format,
    /// Whole numbers.
    count: Format,
    /// Numbers with one decimal.
    tenths: Format,
    /// Numbers with three decimals: tonnes to the kilogram.
    thousandths: Format,
    share: Format,
    date: Format,
    /// How days are written.
    date_format: &'static str,
    /// What stands where a number is none.
    no_number: String,
    /// What is printed under each page.
    footer: String,
}

impl Look {
    /// The look of a workbook that says on each printed page for whom it is.
    pub(super) fn new(audience: Audience, words: &Words) -> Self {
        let date_format = date_format(words);
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_align(FormatAlign::Left).set_indent(1);
        let figure = |format: &str| Format::new().set_num_format(format).set_align(FormatAlign::Top);
        let header = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_background_color("DDE3EA")
            .set_border_bottom(FormatBorder::Medium);
        Self {
            header_date: header.clone().set_num_format(date_format).set_rotation(90),
            header,
            title: Format::new().set_bold().set_font_size(16),
            heading: Format::new().set_bold().set_font_size(12).set_border_bottom(FormatBorder::Thin),
            headline: Format::new().set_bold().set_font_size(16).set_align(FormatAlign::Left),
            quoted: text.clone().set_quote_prefix(),
            link: Format::new().set_hyperlink().set_align(FormatAlign::Top),
            words: text.clone().set_indent(0),
            text,
            count: figure("#,##0"),
            tenths: figure("0.0"),
            thousandths: figure("0.000"),
            share: figure("0%"),
            date: figure(date_format).set_align(FormatAlign::Left).set_indent(1),
            date_format,
            no_number: words.say("workbook-no-number"),
            footer: format!("&L{}&C&A&R&P / &N", words.say(&format!("workbook-for-{audience}")).replace('&', "&&")),
        }
    }

    /// Writes a cell.
    pub(super) fn put(&self, sheet: &mut Worksheet, row: u32, column: u16, value: &Value) -> Result<(), XlsxError> {
        let format = match value {
            Value::Empty => return Ok(()),
            Value::Text(text) if text.starts_with(['=', '+', '-', '@']) => &self.quoted,
            Value::Text(_) => &self.text,
            Value::Count(_) => &self.count,
            Value::Amount(number) => self.of_amount(*number),
            Value::Tonnes(number) => self.of_tonnes(*number),
            Value::Share(_) => &self.share,
            Value::Date(_) => &self.date,
        };
        self.write(sheet, row, column, value, format)
    }

    /// How a quantity is shown, as on the page: whole from 10 on, one decimal below. The cell keeps all decimals.
    fn of_amount(&self, number: f64) -> &Format {
        if number.abs() >= 9.95 || number.fract() == 0.0 { &self.count } else { &self.tenths }
    }

    /// How a weight in tonnes is shown, as on the page: whole from 100 t on, one decimal from 1 t on, else to the kilogram.
    fn of_tonnes(&self, number: f64) -> &Format {
        match number.abs() {
            0.0 => &self.count,
            size if size >= 99.95 => &self.count,
            size if size >= 0.9995 => &self.tenths,
            _ => &self.thousandths,
        }
    }

    /// Writes one of the numbers that come first: large.
    pub(super) fn put_large(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        column: u16,
        value: &Value,
    ) -> Result<(), XlsxError> {
        let format = match value {
            Value::Count(_) | Value::Amount(_) => self.headline.clone().set_num_format("#,##0"),
            Value::Date(_) => self.headline.clone().set_num_format(self.date_format),
            _ => self.headline.clone(),
        };
        self.write(sheet, row, column, value, &format)
    }

    /// Writes a term of the first sheet: set to the left, as the words around it.
    pub(super) fn put_left(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        column: u16,
        value: &Value,
    ) -> Result<(), XlsxError> {
        let format = match value {
            Value::Date(_) => &self.date,
            Value::Count(_) => &self.count,
            _ => &self.text,
        };
        self.write(sheet, row, column, value, &format.clone().set_align(FormatAlign::Left))
    }

    /// Writes the head of a column.
    pub(super) fn put_header(&self, sheet: &mut Worksheet, column: u16, value: &Value) -> Result<(), XlsxError> {
        let format = if matches!(value, Value::Date(_)) { &self.header_date } else { &self.header };
        self.write(sheet, 0, column, value, format)
    }

    /// Sets up the print: on A4, as wide as the page, for whom it is under each page.
    pub(super) fn set_up_print(&self, sheet: &mut Worksheet) {
        sheet.set_paper_size(PAPER).set_landscape().set_print_fit_to_pages(1, 0);
        sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3).set_footer(&self.footer);
    }

    fn write(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        column: u16,
        value: &Value,
        format: &Format,
    ) -> Result<(), XlsxError> {
        match value {
            Value::Empty => {}
            Value::Text(text) => {
                sheet.write_string_with_format(row, column, text, format)?;
            }
            Value::Count(number) => {
                sheet.write_number_with_format(row, column, *number as f64, format)?;
            }
            Value::Amount(number) | Value::Tonnes(number) | Value::Share(number) if !number.is_finite() => {
                sheet.write_string_with_format(row, column, &self.no_number, format)?;
            }
            Value::Amount(number) | Value::Tonnes(number) | Value::Share(number) => {
                sheet.write_number_with_format(row, column, *number, format)?;
            }
            Value::Date(date) => match moment(*date)? {
                Some(moment) => {
                    sheet.write_datetime_with_format(row, column, moment, format)?;
                }
                None => {
                    sheet.write_string_with_format(row, column, date.to_string(), format)?;
                }
            },
        }
        Ok(())
    }
}

/// How days are written in a language.
pub(super) fn date_format(words: &Words) -> &'static str {
    match words.language() {
        Language::English => "yyyy-mm-dd",
        Language::French => "dd/mm/yyyy",
    }
}

/// A day as a workbook counts it; `None` before it does.
fn moment(date: Date) -> Result<Option<ExcelDateTime>, XlsxError> {
    let year = u16::try_from(date.year()).unwrap_or_default();
    let part = |part: i8| u8::try_from(part).unwrap_or_default();
    // Workbooks begin in 1900, with a leap day that there was not.
    if year <= 1904 { Ok(None) } else { ExcelDateTime::from_ymd(year, part(date.month()), part(date.day())).map(Some) }
}
