package kimicost.view;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// The icons of the window; their size and colour are the style sheet's.
final class Icons {
    private Icons() {}

    static FontIcon of(Ikon icon) {
        return new FontIcon(icon);
    }
}
