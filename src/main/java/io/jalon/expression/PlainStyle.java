package io.jalon.expression;

import freemarker.core.Environment;
import freemarker.core.TemplateDateFormat;
import freemarker.core.TemplateDateFormatFactory;
import freemarker.core.TemplateNumberFormat;
import freemarker.core.TemplateNumberFormatFactory;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.TimeZone;

/** Teaches FreeMarker to write dates, amounts and numbers as programs read them: ISO 8601, 12.5. */
final class PlainStyle {

  private PlainStyle() {}

  static final class Numbers extends TemplateNumberFormatFactory {

    @Override
    public TemplateNumberFormat get(String params, Locale locale, Environment env) {
      return new TemplateNumberFormat() {
        @Override
        public String formatToPlainText(TemplateNumberModel model) throws TemplateModelException {
          return new BigDecimal(model.getAsNumber().toString()).toPlainString();
        }

        @Override
        public boolean isLocaleBound() {
          return false;
        }

        @Override
        public String getDescription() {
          return "plain";
        }
      };
    }
  }

  static final class Dates extends TemplateDateFormatFactory {

    @Override
    public TemplateDateFormat get(
        String params, int type, Locale locale, TimeZone zone, boolean zoneless, Environment env) {
      return new TemplateDateFormat() {
        @Override
        public String formatToPlainText(TemplateDateModel model) {
          return ((FactModels.Moment) model).moment().toString();
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
          return "plain";
        }
      };
    }
  }
}
