package io.jalon.expression;

import freemarker.core.Environment;
import freemarker.core.TemplateDateFormat;
import freemarker.core.TemplateDateFormatFactory;
import freemarker.core.TemplateNumberFormat;
import freemarker.core.TemplateNumberFormatFactory;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import io.jalon.calendar.OfficeFormat;
import java.util.Locale;
import java.util.TimeZone;

/** Teaches FreeMarker to write dates, amounts and numbers as the office does. */
final class OfficeStyle {

  private OfficeStyle() {}

  static final class Numbers extends TemplateNumberFormatFactory {

    private final OfficeFormat office;

    Numbers(OfficeFormat office) {
      this.office = office;
    }

    @Override
    public TemplateNumberFormat get(String params, Locale locale, Environment env) {
      return new TemplateNumberFormat() {
        @Override
        public String formatToPlainText(TemplateNumberModel model) throws TemplateModelException {
          return model instanceof FactModels.Figure figure
              ? figure.written(office)
              : office.number(model.getAsNumber());
        }

        @Override
        public boolean isLocaleBound() {
          return false;
        }

        @Override
        public String getDescription() {
          return "office";
        }
      };
    }
  }

  static final class Dates extends TemplateDateFormatFactory {

    private final OfficeFormat office;

    Dates(OfficeFormat office) {
      this.office = office;
    }

    @Override
    public TemplateDateFormat get(
        String params, int type, Locale locale, TimeZone zone, boolean zoneless, Environment env) {
      return new TemplateDateFormat() {
        @Override
        public String formatToPlainText(TemplateDateModel model) {
          return ((FactModels.Moment) model).written(office);
        }

        @Override
        public Object parse(String text, int dateType) {
          throw new UnsupportedOperationException("a content reads no dates");
        }

        @Override
        public boolean isLocaleBound() {
          return false;
        }

        @Override
        public boolean isTimeZoneBound() {
          return false;
        }

        @Override
        public String getDescription() {
          return "office";
        }
      };
    }
  }
}
